/*
 * The citation processor (citeproc-js, CPAL 1.0: docs/adr/0020), unchanged, as a dependency: what of it is used, typed. It is
 * one megabyte of script, loaded when a document first cites something.
 */

/** A work as CSL-JSON 1.0.2 describes it. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

type CitedItem = { id: string; label?: string; locator?: string; prefix?: string; suffix?: string };
type Citation = { citationID: string; citationItems: CitedItem[]; properties: { noteIndex: number } };

export type Engine = {
  opt: { development_extensions: { wrap_url_and_doi: boolean } };
  setOutputFormat(name: string): void;
  /** `format` is asked for again here: it is HTML when not said. */
  rebuildProcessorState(citations: Citation[], format: string): [id: string, note: number, text: string][];
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
};

/** How one form of text is written: `%%STRING%%` stands for what it holds. */
export type OutputFormat = Readonly<
  Record<string, string | false | ((state: { getTerm(name: string): string }, text?: string) => string)>
>;

type Processor = {
  Engine: new (
    system: { retrieveLocale(language: string): string; retrieveItem(id: string): CslItem },
    style: string,
    language: string,
    force: boolean,
  ) => Engine;
  Output: { Formats: Record<string, OutputFormat>; Formatters: { passthrough: OutputFormat[string] } };
};

/** The processor, with an output format of ours named `name`. */
export async function loadProcessor(name: string, format: OutputFormat): Promise<Processor> {
  const processor = (await import('citeproc')).default as Processor;
  const { passthrough } = processor.Output.Formatters;
  processor.Output.Formats[name] ??= {
    ...{ '@passthrough/true': passthrough, '@strip-periods/true': passthrough },
    '@strip-periods/false': passthrough,
    ...format,
  };
  return processor;
}

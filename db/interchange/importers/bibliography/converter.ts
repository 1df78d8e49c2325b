/*
 * The only place that knows biblatex-csl-converter (LGPL-3.0-or-later): loaded by a dynamic import, from its own unchanged
 * package, and replaceable by anything that gives the same (docs/adr/0016).
 */

/** A piece of text with its marks, as the converter gives it. */
type Piece = { type: string; text?: string };

/** One entry: values are texts, lists of pieces, lists of those, or names. */
export type ConvertedEntry = {
  entry_key: string;
  bib_type: string;
  fields: Readonly<Record<string, unknown>>;
  unexpected_fields?: Readonly<Record<string, unknown>>;
  unknown_fields?: Readonly<Record<string, unknown>>;
};
export type ConverterProblem = {
  type: string;
  line?: number;
  entry?: string;
  key?: string;
  field_name?: string;
  alias_of?: string;
  variable?: string;
  type_name?: string;
  value?: string | string[];
};
export type Converted = { entries: ConvertedEntry[]; problems: ConverterProblem[] };

/** Reads BibTeX or BibLaTeX, LaTeX signs in it as the letters they stand for. */
export async function convertBiblatex(text: string): Promise<Converted> {
  const { BibLatexParser } = await import('biblatex-csl-converter');
  const parser = new BibLatexParser(mended(text), {
    processUnexpected: true,
    processUnknown: true,
    processInvalidURIs: true,
  });
  const { entries, errors, warnings } = parser.parse();
  return { entries: Object.values(entries), problems: [...errors, ...warnings] };
}

/** Stands where braces keep two signs from being taken as one; no text of people has it. */
const APART = '\ue000';

/** What the converter drops: a circumflex by its name, and the empty braces that keep « - » and « - » from being a dash. */
function mended(text: string): string {
  const inherits = /\b(?:crossref|xdata)\s*=/i.test(text);
  return text
    .replaceAll(APART, '')
    .replace(/\\textasciicircum(?:\s*\{\}|(?![a-zA-Z]))/g, '\\^{}')
    .replace(/(?<=[-'`])\{\}(?=[-'`])/g, APART)
    .replace(KEYED, `$1${RENAMED}$2$3`)
    .replace(inherits ? /(?!)/g : DATED, (_, before: string, name: string, is: string, value: string) =>
      // A tilde is a space in a text, « about » in a date.
      [before, RENAMED, name, is, value.replaceAll('~', '\\textasciitilde{}')].join(''),
    );
}

/**
 * Fields of which the converter drops, without a word, every value that is not in its own list: « sous presse », a language
 * it does not know. Under another name they are texts.
 */
const KEYED =
  /([,{]\s*)(pubstate|langid|language|origlanguage|pagination|bookpagination|editortype)(\s*=\s*[{"])/gi;
/** It reads no decade, nor any date it takes for a wrong one; entries that take their date from another need it, though. */
const DATED = /([,{]\s*)(date|urldate)(\s*=\s*)([{"][^{}"]*[}"])/gi;
const RENAMED = 'vigie';

/** The fields of an entry under their own names, the first of each. */
export function fieldsOf(entry: ConvertedEntry): Map<string, unknown> {
  const values = new Map<string, unknown>();
  // `Object.entries` gives own names only, and a Map has no names of its own.
  for (const fields of [entry.fields, entry.unexpected_fields ?? {}, entry.unknown_fields ?? {}]) {
    for (const [said, value] of Object.entries(fields)) {
      const renamed = said.startsWith(RENAMED);
      const name = renamed ? said.slice(RENAMED.length) : said;
      // A date in full comes before the one made of a year.
      if (renamed || !values.has(name)) values.set(name, value);
    }
  }
  return values;
}

/** The words of a value, dashes and quotes as TeX sets them. */
export function plainText(value: unknown): string {
  return words(value)
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(APART, '');
}

/** The same of a value whose signs mean themselves: an address, a date. */
export const verbatimText = (value: unknown): string => words(value).replaceAll(APART, '');

/** The words of a value, whatever its form; several are apart by semicolons, a range by a dash. */
function words(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  if (value.every(isPiece)) return value.map(pieceText).join('').trim();
  return value
    .map((one) => (Array.isArray(one) && one.every(Array.isArray) ? one.map(words).join('–') : words(one)))
    .filter((one) => one !== '')
    .join(' ; ');
}

/** The abbreviations in a value that nothing defines. */
export function undefinedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(undefinedIn);
  return isPiece(value) && value.type === 'variable' ? [pieceText(value)] : [];
}

const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof (value as Piece).type === 'string';

/** A variable that nothing defines is its own name. */
function pieceText(piece: Piece & { attrs?: { variable?: unknown } }): string {
  if (piece.type === 'variable') return String(piece.attrs?.variable ?? '');
  return piece.text ?? '';
}

import { parseDocument as parseYaml } from 'yaml';

export type FrontMatter = {
  /** The values of the header, by key as written; empty when there is none. */
  values: Map<string, unknown>;
  /** The text after the header. */
  body: string;
  /** Why the header could not be read; the text then keeps it. */
  problem: string | null;
};

const LONGEST = 100_000;
const HEADER = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Splits the YAML header from a Markdown text. YAML is read as plain data (core schema: no custom tags, no aliases,
 * nothing evaluated); dates stay as written.
 */
export function splitFrontMatter(markdown: string): FrontMatter {
  const match = HEADER.exec(markdown.slice(0, LONGEST));
  if (!match) return { values: new Map(), body: markdown.replace(/^\ufeff/, ''), problem: null };
  try {
    const document = parseYaml(match[1] ?? '', {
      schema: 'core',
      customTags: [],
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const error = document.errors[0];
    if (error) return { values: new Map(), body: markdown, problem: error.message.split('\n')[0]! };
    const values: unknown = document.toJS({ maxAliasCount: 0, mapAsMap: true });
    if (values !== null && !(values instanceof Map))
      return { values: new Map(), body: markdown, problem: 'not a list of keys' };
    const pairs =
      values === null ? [] : [...values].map(([key, value]): [string, unknown] => [String(key), value]);
    return { values: new Map(pairs), body: markdown.slice(match[0].length), problem: null };
  } catch (error) {
    return {
      values: new Map(),
      body: markdown,
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}

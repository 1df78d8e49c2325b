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
  const plain = plainValues(match[1] ?? '');
  if (plain) return { values: plain, body: markdown.slice(match[0].length), problem: null };
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

/** A word or sentence that YAML reads as itself: no sign of its syntax, no number, no constant. */
const WORDS = String.raw`(?!(?:null|true|false)$)[\p{L}](?:[\p{L}\p{N}_/.'’-]| (?=[\p{L}\p{N}]))*`;
const DAY = String.raw`\d{4}-\d{2}(?:-\d{2})?`;
const LINE = new RegExp(
  String.raw`^((?!(?:null|true|false):)[\p{L}][\p{L}\p{N}_-]*): (?:(${WORDS}|${DAY})|\[([^\[\]]*)\])$`,
  'iu',
);
const ITEM = new RegExp(`^(?:${WORDS}|${DAY})$`, 'iu');

/**
 * The values of a header that holds only `key: words` and `key: [words, words]` lines, as most do: YAML reads it the same
 * way, thirty times more slowly, and an import reads thousands. Null for any other.
 */
function plainValues(header: string): Map<string, unknown> | null {
  const values = new Map<string, unknown>();
  if (header === '') return values;
  for (const line of header.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (!match || values.has(match[1]!)) return null;
    const [, key, words, list] = match;
    if (words !== undefined) values.set(key!, words);
    else {
      const items = list!.split(',').map((item) => item.trim());
      if (!items.every((item) => ITEM.test(item))) return null;
      values.set(key!, items);
    }
  }
  return values;
}

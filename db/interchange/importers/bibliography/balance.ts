/** An entry whose braces do not close before the next one: its key and the line it begins on. */
export type BrokenEntry = { key: string; line: number };

const ENTRY = /(?:^|(?<=[)}]))[ \t]*@[a-zA-Z][\w-]*[ \t]*[{(]/gm;

/** Some of the text, with the line it begins on, from 1. */
export type Passage = { text: string; line: number };

/**
 * The text as one passage an entry, and one for what stands between two, without the entries that never close: one of them
 * would swallow all that follow. An entry begins on a line of its own, or where another ends; what begins so inside another is a
 * sign that the other is broken only when that one never closes.
 */
export function balancedEntries(text: string): { passages: Passage[]; broken: BrokenEntry[] } {
  const starts = [...text.matchAll(ENTRY)].map((match) => ({
    from: match.index,
    open: match.index + match[0].length - 1,
  }));
  const broken: BrokenEntry[] = [];
  const passages: Passage[] = [];
  const lines = new Lines(text);
  const keep = (from: number, to: number): void => {
    if (to > from) passages.push({ text: text.slice(from, to), line: lines.at(from) });
  };
  let at = 0;
  let reachedEnd = 0;
  for (const [index, { from, open }] of starts.entries()) {
    if (from < at) continue;
    const next = starts[index + 1]?.from ?? text.length;
    const end =
      closing(text, open, next) ?? (reachedEnd < MOST_SCANS ? closing(text, open, text.length) : null);
    if (end !== null) {
      keep(at, from);
      keep(from, end);
      at = end;
      continue;
    }
    reachedEnd += 1;
    keep(at, from);
    const key = /^[{(]\s*([^,\s{}()]{1,200})/.exec(text.slice(open, open + 300))?.[1] ?? '';
    broken.push({ key, line: lines.at(from) });
    at = next;
  }
  keep(at, text.length);
  return { passages, broken };
}

/** How many entries are looked for to the end of the file: each costs its whole length. */
const MOST_SCANS = 50;

/** Where the brace (or parenthesis) at `open` closes, before `limit`; null when it does not. */
function closing(text: string, open: number, limit: number): number | null {
  const round = text[open] === '(';
  let depth = 0;
  for (let at = open; at < limit; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at += 1;
    else if (sign === 123) depth += 1;
    else if (sign === 125) {
      depth -= 1;
      if (depth === 0 && !round) return at + 1;
    } else if (sign === 41 && round && depth === 0) return at + 1;
  }
  return null;
}

/** The lines of a text, for places asked for in their order. */
class Lines {
  readonly #text: string;
  #line = 1;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('\n');
  }

  at(place: number): number {
    while (this.#next !== -1 && this.#next < place) {
      this.#line += 1;
      this.#next = this.#text.indexOf('\n', this.#next + 1);
    }
    return this.#line;
  }
}

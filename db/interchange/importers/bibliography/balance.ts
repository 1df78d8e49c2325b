/** An entry whose braces do not close before the next one: its key and the line it begins on. */
export type BrokenEntry = { key: string; line: number };

const ENTRY = /^[ \t]*@[a-zA-Z]+[ \t]*[{(]/gm;

/**
 * The text without the entries that never close: one of them would swallow all that follow. An entry begins on a line of
 * its own; a line that begins so inside another is a sign that the other is broken only when that one never closes.
 */
export function balancedEntries(text: string): { text: string; broken: BrokenEntry[] } {
  const starts = [...text.matchAll(ENTRY)].map((match) => ({
    from: match.index,
    open: match.index + match[0].length - 1,
  }));
  const broken: BrokenEntry[] = [];
  const kept: string[] = [];
  let at = 0;
  let reachedEnd = 0;
  for (const [index, { from, open }] of starts.entries()) {
    if (from < at) continue;
    const next = starts[index + 1]?.from ?? text.length;
    const end =
      closing(text, open, next) ?? (reachedEnd < MOST_SCANS ? closing(text, open, text.length) : null);
    if (end !== null) {
      kept.push(text.slice(at, end));
      at = end;
      continue;
    }
    reachedEnd += 1;
    kept.push(text.slice(at, from));
    const key = /^[{(]\s*([^,\s{}()]{1,200})/.exec(text.slice(open, open + 300))?.[1] ?? '';
    broken.push({ key, line: lineOf(text, from) });
    at = next;
  }
  kept.push(text.slice(at));
  return { text: kept.join(''), broken };
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

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let from = text.indexOf('\n'); from !== -1 && from < at; from = text.indexOf('\n', from + 1))
    line += 1;
  return line;
}

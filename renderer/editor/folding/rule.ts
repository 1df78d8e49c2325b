/** A block of a text as folding sees it: its key, and its level (1 to 6) when it is a heading. */
export type Line = { key: string; level: number | null };

/** Deeper than any heading: the level of what is none. */
const TEXT = 7;

/** Tells what a heading folds: all that follows it up to the next heading of its level or above. By index, both excluded. */
export function endOfSection(lines: readonly Line[], at: number): number {
  const level = lines[at]?.level ?? null;
  let end = at + 1;
  if (level === null) return end;
  while (end < lines.length && (lines[end]!.level ?? TEXT) > level) end += 1;
  return end;
}

/** The blocks hidden when these headings are folded, each with the heading that is seen in its place. */
export function hiddenLines(lines: readonly Line[], folded: ReadonlySet<string>): Map<string, string> {
  const hidden = new Map<string, string>();
  let at = 0;
  while (at < lines.length) {
    const { key } = lines[at]!;
    const end = folded.has(key) ? endOfSection(lines, at) : at + 1;
    for (let under = at + 1; under < end; under += 1) hidden.set(lines[under]!.key, key);
    at = end;
  }
  return hidden;
}

/** The headings over a block, the nearest first: those to unfold for it to be seen. */
export function headingsOver(lines: readonly Line[], key: string): string[] {
  const at = lines.findIndex((line) => line.key === key);
  const over: string[] = [];
  let level = lines[at]?.level ?? TEXT;
  for (let above = at - 1; above >= 0; above -= 1) {
    const one = lines[above]!;
    if (one.level === null || one.level >= level) continue;
    over.push(one.key);
    level = one.level;
  }
  return over;
}

/** The headings that have something to fold. */
export function foldable(lines: readonly Line[]): string[] {
  return lines.flatMap(({ key, level }, at) =>
    level !== null && at + 1 < lines.length && (lines[at + 1]!.level ?? TEXT) > level ? [key] : [],
  );
}

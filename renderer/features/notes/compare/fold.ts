import type { BlockDiff } from '#db/domain/document/diff/diff.ts';

export type Fold = { kind: 'fold'; from: number; count: number };
export type Part = { kind: 'block'; index: number; diff: BlockDiff } | Fold;

/** How many blocks that did not change stay in sight around one that did. */
const AROUND = 1;
/** Fewer than this are not worth folding. */
const LEAST = 3;

/** A comparison with long runs of blocks that did not change folded away, but for those `opened` (by where they begin). */
export function foldSame(diff: readonly BlockDiff[], opened: ReadonlySet<number>): Part[] {
  const near = diff.map((_, index) =>
    diff.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ change }) => change !== 'same'),
  );
  const parts: Part[] = [];
  for (let index = 0; index < diff.length;) {
    let end = index;
    while (end < diff.length && !near[end]) end += 1;
    if (end - index >= LEAST && !opened.has(index)) {
      parts.push({ kind: 'fold', from: index, count: end - index });
      index = end;
      continue;
    }
    const stop = Math.max(end, index + 1);
    for (; index < stop; index += 1) parts.push({ kind: 'block', index, diff: diff[index]! });
  }
  return parts;
}

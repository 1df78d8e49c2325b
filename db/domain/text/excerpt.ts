import { mergeRanges, occurrences, type Occurrence, type Range, type Term } from './highlight.ts';
import { tokenize, type Token } from './tokenize.ts';

/** A piece of a text fit for one line of a list, with the places to mark in it. */
export type Excerpt = { readonly text: string; readonly ranges: readonly Range[] };

const ELLIPSIS = '…';
const BLANK = /[\s\u00ad]/g;
/** No list needs the words beyond this; it bounds the cost of a very long note. */
const LONGEST_SCANNED = 200_000;

/** The stretch of occurrences that holds most different terms, then most occurrences, within `length` characters. */
function bestWindow(
  found: readonly Occurrence[],
  length: number,
): { first: Occurrence; last: Occurrence } | undefined {
  let best: { first: Occurrence; last: Occurrence } | undefined;
  let bestScore = -1;
  const counts = new Map<number, number>();
  let from = 0;
  for (const [index, last] of found.entries()) {
    counts.set(last.term, (counts.get(last.term) ?? 0) + 1);
    for (
      let first = found[from];
      first && first !== last && last.end - first.start > length;
      first = found[from]
    ) {
      const left = (counts.get(first.term) ?? 1) - 1;
      if (left === 0) counts.delete(first.term);
      else counts.set(first.term, left);
      from += 1;
    }
    const score = counts.size * 1_000 + Math.min(index - from, 999);
    const first = found[from];
    if (score > bestScore && first) {
      best = { first, last };
      bestScore = score;
    }
  }
  return best;
}

/** The start of the first word at or after `offset`, so that an excerpt never begins inside a word. */
function wordStart(tokens: readonly Token[], offset: number, latest: number): number {
  if (offset <= 0) return 0;
  const token = tokens.find((candidate) => candidate.start >= offset);
  return token && token.start <= latest ? token.start : latest;
}

/** The end of the last word that ends at or before `offset`. */
function wordEnd(tokens: readonly Token[], offset: number, earliest: number, length: number): number {
  if (offset >= length) return length;
  const token = tokens.findLast((candidate) => candidate.end <= offset);
  return token && token.end >= earliest ? token.end : earliest;
}

/**
 * The piece of at most about `length` characters of the original text that shows the terms best, cut between words, on one
 * line, with « … » where something was cut; ranges are in the returned text. The beginning when no term occurs.
 */
export function bestExcerpt(original: string, terms: readonly Term[], length: number): Excerpt {
  const text = original.length > LONGEST_SCANNED ? original.slice(0, LONGEST_SCANNED) : original;
  const tokens = tokenize(text);
  const found = occurrences(tokens, terms);
  const window = bestWindow(found, length);
  let start = 0;
  let end = text.length;
  if (text.length > length) {
    const spare = window ? Math.max(0, length - (window.last.end - window.first.start)) : 0;
    // A third of what is left goes before the match: enough to know what is being spoken of.
    const wanted = window ? Math.min(window.first.start - Math.floor(spare / 3), text.length - length) : 0;
    start = window ? wordStart(tokens, wanted, window.first.start) : 0;
    end = wordEnd(
      tokens,
      start + length,
      window ? window.last.end : Math.min(length, text.length),
      text.length,
    );
  }
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < original.length ? ELLIPSIS : '';
  const shift = before.length - start;
  const ranges = found
    .filter((occurrence) => occurrence.start >= start && occurrence.end <= end)
    .map((occurrence) => [occurrence.start + shift, occurrence.end + shift] as const);
  return { text: before + text.slice(start, end).replace(BLANK, ' ') + after, ranges: mergeRanges(ranges) };
}

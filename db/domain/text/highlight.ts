import { stem } from './stem.ts';
import { tokenize, type Token } from './tokenize.ts';

/** What to look for in a text: one word, or the words of a phrase in order; folded, as tokenize gives them. */
export type Term = {
  readonly words: readonly string[];
  /** The last word may be the beginning of a longer one (as you type, or `mot*`). */
  readonly prefix: boolean;
  /** Only the word itself, not its inflections. */
  readonly exact: boolean;
};

/** A piece of the original text, in UTF-16 offsets, end excluded. */
export type Range = readonly [start: number, end: number];

/** One occurrence of a term: which (its index in the list of terms) and where. */
export type Occurrence = { readonly term: number; readonly start: number; readonly end: number };

type Matcher = (tokens: readonly Token[], at: number) => number;

function wordMatcher(word: string, prefix: boolean, exact: boolean): (folded: string) => boolean {
  const wordStem = stem(word);
  const inflected = exact ? undefined : wordStem;
  return (folded) =>
    folded === word ||
    (prefix && folded.startsWith(word)) ||
    (inflected !== undefined && stem(folded) === inflected);
}

/** How many tokens the term covers from `at` on; 0 when it does not stand there. */
function matcher(term: Term): Matcher {
  const last = term.words.length - 1;
  const words = term.words.map((word, index) => wordMatcher(word, term.prefix && index === last, term.exact));
  return (tokens, at) => {
    for (const [offset, matches] of words.entries()) {
      const token = tokens[at + offset];
      if (token === undefined || !matches(token.folded)) return 0;
    }
    return words.length;
  };
}

/** Every occurrence of the terms in the original text, in order of place. Terms without words never occur. */
export function occurrences(tokens: readonly Token[], terms: readonly Term[]): Occurrence[] {
  const matchers = terms.map(matcher);
  const found: Occurrence[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let term = 0; term < matchers.length; term += 1) {
      const covered = matchers[term]?.(tokens, at) ?? 0;
      const first = tokens[at];
      const last = tokens[at + covered - 1];
      if (covered > 0 && first && last) found.push({ term, start: first.start, end: last.end });
    }
  }
  return found;
}

/** Joins ranges that touch or overlap; takes them sorted by start. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const previous = merged.at(-1);
    if (previous && range[0] <= previous[1])
      merged[merged.length - 1] = [previous[0], Math.max(previous[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

/** Where the terms stand in the original text (accents, ligatures and inflections ignored): sorted, disjoint ranges. */
export function highlightRanges(text: string, terms: readonly Term[]): Range[] {
  if (terms.length === 0) return [];
  return mergeRanges(occurrences(tokenize(text), terms).map(({ start, end }) => [start, end] as const));
}

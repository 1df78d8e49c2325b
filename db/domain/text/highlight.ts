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

type WordTest = (token: Token) => boolean;

function wordTest(word: string, prefix: boolean, exact: boolean): WordTest {
  const wordStem = exact ? undefined : stem(word);
  return ({ folded, stem: itsStem }) =>
    folded === word || (prefix && folded.startsWith(word)) || itsStem === wordStem;
}

/** One test a word of the term. */
function testsOf({ words, prefix, exact }: Term): WordTest[] {
  return words.map((word, index) => wordTest(word, prefix && index === words.length - 1, exact));
}

/** Every occurrence of the terms in the original text, in order of place. Terms without words never occur. */
export function occurrences(tokens: readonly Token[], terms: readonly Term[]): Occurrence[] {
  const tests = terms.map(testsOf);
  // Which terms a word may begin: worked out once for each different word of the text.
  const begun = new Map<string, readonly number[]>();
  const termsBegunBy = (token: Token): readonly number[] => {
    const known = begun.get(token.folded);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (const [term, [first]] of tests.entries()) if (first?.(token) === true) found.push(term);
    begun.set(token.folded, found);
    return found;
  };
  const found: Occurrence[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const term of termsBegunBy(token)) {
      const last = lastToken(tokens, at, tests[term] ?? []);
      if (last !== undefined) found.push({ term, start: token.start, end: last.end });
    }
  }
  return found;
}

/** The last token of the term that begins at `at`, undefined when the tokens that follow are not its words. */
function lastToken(tokens: readonly Token[], at: number, tests: readonly WordTest[]): Token | undefined {
  for (let offset = 1; offset < tests.length; offset += 1) {
    const token = tokens[at + offset];
    if (token === undefined || tests[offset]?.(token) !== true) return undefined;
  }
  return tokens[at + tests.length - 1];
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

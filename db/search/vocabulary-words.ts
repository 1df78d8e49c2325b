/** A word as it is written in the archive, folded, and in how many records. */
export type CountedWord = { readonly word: string; readonly count: number };

/** The words of titles and texts as the index has them; those of attached files are not corrected to. */
export const READ_VOCABULARY = `
SELECT term AS word, doc AS count FROM search_vocabulary WHERE col IN ('title', 'body') AND length(term) BETWEEN 3 AND 32`;

const LETTERS = /^[a-z]+$/;

/** Those made of letters only: codes and numbers have no spelling. */
export function wordsOf(words: readonly CountedWord[]): CountedWord[] {
  return words.filter(({ word }) => word.length >= 3 && word.length <= 32 && LETTERS.test(word));
}

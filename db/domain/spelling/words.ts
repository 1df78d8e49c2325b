/** A word of a text whose spelling can be judged, as it is to be looked up; UTF-16 offsets in the text. */
export type SpelledWord = { readonly start: number; readonly end: number; readonly word: string };

/** Stands in a text for what is not to be read: a mention, a figure, code. */
export const UNREAD = '\ufffc';

/** Addresses, mails, file names, tags: what is written with signs no word has. */
const NOT_PROSE =
  /(?:https?:\/\/|www\.|mailto:|vigie:)\S+|[^\s@]+@[^\s@]+|[\p{L}\p{N}_-]+(?:[./\\][\p{Ll}\p{N}_-]{2,})+|[#@][\p{L}\p{N}_-]+/gu;
/** Letters with their accents and soft hyphens, digits; apostrophes and hyphens inside. */
const WORD = /[\p{L}\p{M}\p{N}_\u00ad]+(?:[’'\-\u2010\u2011][\p{L}\p{M}\p{N}_\u00ad]+)*/gu;
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)[’']/iu;
const LONGEST = 64;

/** A word without what a dictionary does not know: soft hyphens, the other apostrophe and hyphens, decomposed accents. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[‘ʼ']/g, '’');
}

/** A word without an elided article or conjunction before it: l’étude is étude. */
export function withoutElision(word: string): string {
  return word.replace(ELIDED, '');
}

/**
 * The words of a text whose spelling can be judged, in order. Left out: numbers and what holds a digit (codes, 2e), addresses,
 * names of files, single letters, words with capitals inside (OpenData), and words in capitals unless `capitals`.
 */
export function spelledWords(text: string, { capitals = false } = {}): SpelledWord[] {
  const read = text.replace(NOT_PROSE, (match) => UNREAD.repeat(match.length));
  const words: SpelledWord[] = [];
  for (const { 0: found, index: start } of read.matchAll(WORD)) {
    const end = start + found.length;
    // What touches something unread is a part of it: « l’ » before a mention.
    if (read[start - 1] === UNREAD || read[end] === UNREAD) continue;
    if (/[’']/.test(read[end] ?? '') && ELIDED.test(`${found}’`)) continue;
    const word = plainWord(found);
    if (isJudged(word, capitals)) words.push({ start, end, word });
  }
  return words;
}

function isJudged(word: string, capitals: boolean): boolean {
  if (word.length > LONGEST || /[\p{N}_]/u.test(word)) return false;
  const bare = withoutElision(word);
  if (bare.length < 2) return false;
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}s$/u.test(bare)) return false;
  return capitals || bare !== bare.toUpperCase();
}

import { APOSTROPHE, HYPHEN, INSIDE, WORD, classAt } from './characters.ts';
import { fold } from './fold.ts';
import { bounded } from './bounded.ts';
import { stem } from './stem.ts';

/** One word of a text: where it stands (UTF-16 offsets in the original) and its folded letters and digits. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** What its inflections share: `stem(folded)`. */
  readonly stem: string;
  /** It follows the previous token through a hyphen, as « construction » in « co-construction », 012 in E-012. */
  readonly hyphenated: boolean;
};

/** Elided words that carry no meaning of their own: l’étude is the word étude. */
const ELIDED = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu']);
/** Elided words that stay words. Any other apostrophe is inside its word: aujourd’hui, prud’homme, Part’Innov. */
const SPLIT = new Set(['jusqu', 'lorsqu', 'puisqu', 'quoiqu']);

/** Longer « words » are data (base64, addresses): they are cut, in the index and in the query alike. */
const LONGEST = 64;

const NOT_WORD = /[^\p{L}\p{N}]/gu;
/** Folds and stems a word as it is written: one look-up a word of a text, whatever is asked of it afterwards. */
const wordOf = bounded(30_000, (word: string): { folded: string; stem: string } => {
  const folded = fold(word).replace(NOT_WORD, '').slice(0, LONGEST);
  return { folded, stem: stem(folded) };
});

/**
 * The words of a French text in order. Splits on spaces, punctuation and hyphens, drops elided articles (l’, d’, qu’),
 * keeps aujourd’hui whole, keeps numbers. Same words whatever the accents, case, apostrophe or ligature of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let lastEnd = -1;
  let index = 0;
  while (index < length) {
    if (classAt(text, index) !== WORD) {
      index += 1;
      continue;
    }
    let start = index;
    const hyphenated = start === lastEnd + 1 && classAt(text, lastEnd) === HYPHEN;
    index += 1;
    for (; index < length; index += 1) {
      const kind = classAt(text, index);
      if (kind === WORD || kind === INSIDE) continue;
      if (kind !== APOSTROPHE) break;
      const left = wordOf(text.slice(start, index)).folded;
      if (ELIDED.has(left)) {
        start = -1;
        break;
      }
      if (SPLIT.has(left) || index + 1 >= length || classAt(text, index + 1) !== WORD) break;
    }
    if (start < 0) continue;
    const word = wordOf(text.slice(start, index));
    if (word.folded === '') continue;
    tokens.push({ start, end: index, folded: word.folded, stem: word.stem, hyphenated });
    lastEnd = index;
  }
  return tokens;
}

import { bounded } from './bounded.ts';
import { fold } from './fold.ts';

/** How a person looks for words in one text. Accents and case do not count unless `exact`. */
export type FindOptions = {
  /** Case and accents count. */
  exact: boolean;
  wholeWord: boolean;
};

/** A place in a text, in UTF-16 units. */
export type Found = { start: number; end: number };

const LETTER = /[\p{L}\p{N}\p{M}_]/u;
const SPACES = /\s/;
const foldedSign = bounded(4000, (sign) => (SPACES.test(sign) ? ' ' : fold(sign)));

/** A text as it is compared, and where each of its units comes from. */
type Compared = { text: string; from: (at: number) => number };

/**
 * Every place of `words` in `text`, from left to right, none over another. Unless `exact`, « coeur » finds « Cœur » and a
 * plain space finds a no-break one. A found place never begins or ends inside a letter and its accents. Empty `words` find
 * nothing.
 */
export function findIn(text: string, words: string, { exact, wholeWord }: FindOptions): Found[] {
  const sought = exact ? words : comparedWords(words);
  if (sought === '') return [];
  const compared: Compared = exact ? { text, from: (at) => at } : compare(text);
  const found: Found[] = [];
  let at = compared.text.indexOf(sought);
  while (at >= 0) {
    const after = at + sought.length;
    const place = { start: compared.from(at), end: compared.from(after) };
    const isWhole = startsSign(compared, at) && startsSign(compared, after);
    if (isWhole && place.end > place.start && (!wholeWord || isWord(text, place))) {
      found.push(place);
      at = compared.text.indexOf(sought, after);
    } else at = compared.text.indexOf(sought, at + 1);
  }
  return found;
}

/** False in the middle of what one sign became: the « e » of « œ ». */
function startsSign({ text, from }: Compared, at: number): boolean {
  return at === 0 || at === text.length || from(at) !== from(at - 1);
}

function isWord(text: string, { start, end }: Found): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}

function comparedWords(words: string): string {
  return compare(words).text;
}

const ASCII = /^[\x20-\x7e]*$/;

function compare(text: string): Compared {
  if (ASCII.test(text)) return { text: text.toLowerCase(), from: (at) => at };
  const origins: number[] = [];
  let out = '';
  for (let index = 0; index < text.length;) {
    const sign = signAt(text, index);
    const form = foldedSign(sign);
    for (let unit = 0; unit < form.length; unit += 1) origins.push(index);
    out += form;
    index += sign.length;
  }
  origins.push(text.length);
  return { text: out, from: (at) => origins[at] ?? text.length };
}

/** A letter with the accents that follow it. */
function signAt(text: string, index: number): string {
  let end = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) <= 0x36f) end += 1;
  return text.slice(index, end);
}

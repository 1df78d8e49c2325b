/** What a UTF-16 unit is for the tokenizer. */
export const SEPARATOR = 0;
export const WORD = 1;
export const APOSTROPHE = 2;
export const HYPHEN = 3;
/** Belongs to the word it follows but never starts one: combining accents, soft hyphen, joiners. */
export const INSIDE = 4;
const UNKNOWN = 255;

const APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07`";
const HYPHENS = '-\u2010\u2011';
const JOINERS = '\u00ad\u200c\u200d\u2060\ufeff';
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

const classes = new Uint8Array(65_536).fill(UNKNOWN);

function classify(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (HYPHENS.includes(character)) return HYPHEN;
  if (JOINERS.includes(character) || MARK.test(character)) return INSIDE;
  return LETTER_OR_NUMBER.test(character) ? WORD : SEPARATOR;
}

/**
 * The class of the UTF-16 unit of `text` at `index`. Both halves of a surrogate pair get the class of the whole
 * character; a lone half is a separator. Learnt once per unit, then a table look-up.
 */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0xd800 && unit <= 0xdfff) return classOfPair(text, index, unit);
  const known = classes[unit] ?? SEPARATOR;
  if (known !== UNKNOWN) return known;
  return (classes[unit] = classify(String.fromCharCode(unit)));
}

function classOfPair(text: string, index: number, unit: number): number {
  const code = text.codePointAt(unit < 0xdc00 ? index : index - 1);
  return code === undefined || code < 0x10000 ? SEPARATOR : classify(String.fromCodePoint(code));
}

const ASCII = /^[\x00-\x7f]*$/;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const MARKS = /\p{M}+/gu;
const LETTERS_WITHOUT_DECOMPOSITION = /[œæßøđłþðıŋħŧ]/g;

const SPELLED_OUT: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
};

/**
 * The form in which two spellings of the same French text are equal: lower case, no accents, ligatures spelled out
 * (œ → oe, ﬁ → fi), one apostrophe ('), one hyphen (-), plain spaces, no invisible characters.
 * Takes any text, gives the folded text; its length may differ. fold(fold(x)) = fold(x).
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(APOSTROPHES, "'");
  return (
    text
      // Before NFKD, which would turn a spacing accent (´) into a space and a combining mark.
      .replace(APOSTROPHES, "'")
      .normalize('NFKD')
      .toLowerCase()
      // Lower-casing and compatibility forms may bring marks and capitals back (İ, ℡): fold what they became.
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(INVISIBLE, '')
      .replace(LETTERS_WITHOUT_DECOMPOSITION, (letter) => SPELLED_OUT[letter] ?? letter)
      .replace(APOSTROPHES, "'")
      .replace(DASHES, '-')
      .replace(SPACES, ' ')
  );
}

/** Letters that words of the two languages have, the usual first. */
const LETTERS = 'esaitnrulodcpmévqfgbhàxèjyêzçkwôâîûùïëüœæ';
/** Ways to write the same letter: what a keyboard makes hard is what is most often missed. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'àâ',
  e: 'éèêë',
  i: 'îï',
  o: 'ô',
  u: 'ùûü',
  c: 'ç',
  à: 'aâ',
  â: 'aà',
  é: 'eèê',
  è: 'eéê',
  ê: 'eéè',
  î: 'iï',
  ï: 'iî',
  ô: 'o',
  û: 'uù',
  ù: 'uû',
  ç: 'c',
};
const MOST_ACCENTED = 400;

/**
 * Words one fault away from `word` (in small letters), the likeliest kind of fault first: accents and ligatures however many,
 * a forgotten apostrophe, hyphen or space, a doubled letter, two letters swapped, one too many, one missing, one for another.
 */
export function* nearWords(word: string): Generator<string> {
  yield* accented(word);
  for (let at = 1; at < word.length; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/.test(left)) yield `${left}’${right}`;
  }
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] === word[at + 1]) yield word.slice(0, at) + word.slice(at + 1);
    yield word.slice(0, at + 1) + word.slice(at);
  }
  for (let at = 0; at + 1 < word.length; at += 1)
    if (word[at] !== word[at + 1]) yield word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  for (let at = 2; at < word.length - 1; at += 1) yield `${word.slice(0, at)}-${word.slice(at)}`;
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  for (let at = 0; at < word.length; at += 1)
    for (const letter of LETTERS)
      if (letter !== word[at]) yield word.slice(0, at) + letter + word.slice(at + 1);
  for (let at = 2; at < word.length - 1; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`;
}

/** The word with other accents, up to a bound; with œ and æ for oe and ae. */
function accented(word: string): string[] {
  let all = [''];
  for (const letter of word) {
    const next = all.flatMap((start) => [letter, ...(ALIKE[letter] ?? '')].map((one) => start + one));
    // Too many to try them all: the rest stays as it was written.
    all = next.length <= MOST_ACCENTED ? next : all.map((start) => start + letter);
  }
  const joined = all.map((one) => one.replaceAll('oe', 'œ').replaceAll('ae', 'æ'));
  const faults = (one: string): number => [...one].filter((letter, at) => letter !== word[at]).length;
  return [...new Set([...joined, ...all])]
    .filter((one) => one !== word)
    .sort((a, b) => faults(a) - faults(b));
}

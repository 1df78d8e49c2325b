/** A title longer than this is no title. */
export const TITLE_LENGTH = 80;

/** An « Exemple. » or « Note : » that opens a fact says nothing by itself: a first sentence shorter than this is passed over. */
const TOO_SHORT = 12;

/**
 * A title out of a fact: its first sentence when that is short enough, else its first words with an ellipsis. Never cut inside
 * a word, unless one word is longer than a title.
 */
export function titleOf(fact: string): string {
  const text = fact.replace(/\s+/gu, ' ').trim();
  const sentence = /^.*?[.!?…](?=\s|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length >= TOO_SHORT && sentence.length <= TITLE_LENGTH)
    return sentence.replace(/(?<!\.)\.$/u, '');
  if (text.length <= TITLE_LENGTH) return text.replace(/(?<!\.)\.$/u, '');
  const room = text.slice(0, TITLE_LENGTH);
  const cut = room.lastIndexOf(' ');
  const kept = cut > 0 ? room.slice(0, cut) : wholeCharacters(text, TITLE_LENGTH - 1);
  return `${kept.replace(/[\s,;:.!?«(–—-]+$/u, '') || kept}…`;
}

/** The first `length` UTF-16 units, never half a character. */
function wholeCharacters(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}

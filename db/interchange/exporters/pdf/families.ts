export const SANS = 'Inter';
export const SERIF = 'Source Serif 4';
export const MONO = 'Source Code Pro';

/** Families of book type, by a part of their name. */
const SERIFS =
  /cambria|georgia|times|garamond|serif|palatino|antiqua|century|constantia|charter|minion|baskerville|caslon|bodoni|roman|merriweather|lora/i;

/**
 * The family of ours that stands for one of the house: a PDF carries its type, and the house's own may not be copied.
 * `scale`: ours is drawn larger for the same size.
 */
export function familyOf(font: string): { name: string; scale: number } {
  const isSerif = SERIFS.test(font) && !/sans/i.test(font);
  return isSerif ? { name: SERIF, scale: 0.955 } : { name: SANS, scale: 0.88 };
}

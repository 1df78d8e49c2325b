/**
 * The letters of an ordinal that has just been followed by a sign, which are written above the line: « 1er », « 1re », « 2e »,
 * « 2nd », « XIXe » (« Lexique des règles typographiques en usage à l’Imprimerie nationale »). Words such as
 * « Vers » are none.
 */
const ORDINAL =
  /(?:^|[^\p{L}\p{N}.,])(?:1(ers?|res?)|(?:\d{1,4})(es?)|2(n?de?s?)|I(er|re)|(?=[IVX]{1,6}e)(?:X{0,3}(?:IX|IV|V?I{0,3}))(e))[\s\u00a0\u202f.,;:!?)\]»’'-]$/u;

/** Where the letters to raise stand in a text that ends where one types, in UTF-16 units; null when there are none. */
export function ordinalBefore(text: string): { start: number; end: number } | null {
  const match = ORDINAL.exec(text);
  const letters = match?.slice(1).find((one) => one !== undefined);
  if (!letters) return null;
  const end = text.length - 1;
  return { start: end - letters.length, end };
}

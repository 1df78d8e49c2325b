import { own } from '../../domain/own.ts';

const NOT_TEXT = /<!--[\s\S]*?-->|<(script|style|template|noscript|head)\b[\s\S]*?<\/\1\s*>/gi;
const BLOCK_END =
  /<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|blockquote|pre|dt|dd|hr)\b[^>]*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
const TAG = /<\/?[a-z!?][^>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+\d?));/gi;

/** The names French pages use. */
const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 laquo « raquo » lsquo ‘ rsquo ’ ldquo “ rdquo ” hellip … ndash – mdash — euro € deg ° ' +
    'eacute é egrave è ecirc ê euml ë agrave à acirc â auml ä ccedil ç icirc î iuml ï ocirc ô ouml ö ugrave ù ucirc û uuml ü oelig œ aelig æ ' +
    'Eacute É Egrave È Ecirc Ê Agrave À Acirc Â Ccedil Ç Icirc Î Ocirc Ô Ucirc Û OElig Œ AElig Æ copy © reg ® middot · bull • times × sup2 ² thinsp \u2009'
  )
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, part, index, parts) => (index % 2 === 1 ? [...pairs, [parts[index - 1] ?? '', part]] : pairs),
      [],
    ),
);

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** The words of an HTML page, for search: never shown as HTML, so nothing has to be made safe. */
export function textOfHtml(html: string): string {
  return html
    .replace(NOT_TEXT, ' ')
    .replace(BLOCK_END, '\n')
    .replace(CELL_END, ' ')
    .replace(TAG, '')
    .replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (decimal !== undefined) return character(Number(decimal));
      if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
      return (name === undefined ? undefined : own(NAMED, name)) ?? whole;
    });
}

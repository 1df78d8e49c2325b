import { citation } from '../document/build.ts';
import type { CitationNode } from '../document/types.ts';
import { parseCode } from '../kinds.ts';
import type { Reading } from './reading.ts';

/*
 * Citations in Markdown as pandoc writes them (pandoc manual, « Citation syntax »): `[voir @P-012, p. 12, et passim]`. The code
 * of the record is the key. A place that does not look like one stands in braces: `[@P-012{seconde partie}]`.
 */

/** One work inside the brackets, as written. */
export type WrittenCitation = { prefix: string; code: string; locator: string; suffix: string };

const LONGEST = 2000;
/** Words that open a place in a work, in French and in English. */
const PLACE =
  /^(?:pp?|pages?|chap|chapitres?|chapters?|ch|§+|sections?|sect|vol|volumes?|t|tomes?|n°|nos?|fig|figures?|tabl?|tableaux?|tables?|annexes?|art|articles?|par|al|l|lignes?|f|ff|fol)\.?[ \u00a0\u202f]*[\p{N}ivxlcdm]|^\p{N}/iu;

/** True when a text alone says that it is a place in a work: « p. 12 », « chap. 3 », « 12-14 ». */
function isPlace(text: string): boolean {
  return PLACE.test(text) && !text.includes(',');
}

/** A citation as pandoc's; null when its record has no code to be known by. */
export function writeCitation({ code, prefix, locator, suffix }: CitationNode): string | null {
  if (parseCode(code)?.code !== code) return null;
  const before = prefix.trim() === '' ? '' : `${encode(prefix)} `;
  const place =
    locator.trim() === '' ? '' : isPlace(locator.trim()) ? `, ${encode(locator)}` : `{${encode(locator)}}`;
  // Words that would be read as the place have a place before them, be it empty.
  const after =
    suffix.trim() === ''
      ? ''
      : `${place === '' && isPlace(firstPart(suffix.trim())) ? '{}' : ''}, ${encode(suffix)}`;
  return `[${before}@${code}${place}${after}]`;
}

function firstPart(text: string): string {
  return text.split(',')[0]!.trim();
}

/** A field in one line, every sign that means something written as a reference. */
function encode(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .trim()
    .replace(/[ \t]+/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}\u00a0\u202f .,’'«»:§°()\p{Pd}]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function decode(text: string): string {
  return text
    .replace(/&#(\d{1,7});|\\([!-/:-@[-`{-~])/g, (whole, number: string | undefined, sign: string) => {
      if (number === undefined) return sign;
      const code = Number(number);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
}

const ONE = /^((?:[^@[\]\\]|\\.)*?)@([A-Za-z]{1,2}-\d{1,7})(?:\{([^{}]*)\})?(?:\s*,\s*(.*))?$/su;

/**
 * The citations that a pair of brackets at `start` of a text opens, and where they end; null when it is none. Brackets that a
 * parenthesis follows are a link.
 */
export function citationsAt(text: string, start: number): { works: WrittenCitation[]; end: number } | null {
  const close = text.slice(start + 1, start + LONGEST).search(/[[\]\n]/);
  if (close < 0 || text.charAt(start + 1 + close) !== ']') return null;
  const end = start + close + 2;
  if (text.charAt(end) === '(') return null;
  const inside = text.slice(start + 1, end - 1);
  if (!inside.includes('@')) return null;
  const works: WrittenCitation[] = [];
  // A reference (`&#59;`) holds a semicolon of its own.
  for (const part of inside.split(/(?<!&#\d{1,7});/)) {
    const match = ONE.exec(part.trim());
    const code = match && parseCode(match[2]!)?.code;
    if (!match || !code) return null;
    const [, prefix = '', , braces, rest = ''] = match;
    const comma = rest.indexOf(',');
    const first = comma < 0 ? rest : rest.slice(0, comma);
    const placed = braces === undefined && isPlace(decode(first));
    works.push({
      prefix: decode(prefix),
      code,
      locator: placed ? decode(first) : decode(braces ?? ''),
      suffix: decode(placed ? (comma < 0 ? '' : rest.slice(comma + 1)) : rest),
    });
  }
  return { works, end };
}

/** A citation of a text being read; null when its record is unknown, which is then told. */
export function readCitation(written: WrittenCitation, reading: Reading): CitationNode | null {
  const record = reading.record({ form: 'wikilink', text: written.code });
  if (!record) {
    reading.unknown(written.code);
    return null;
  }
  const cut = (text: string, longest: number) => text.slice(0, longest).toWellFormed();
  return citation(record.id, {
    code: written.code,
    label: cut(record.title, 500),
    locator: cut(written.locator, 200),
    prefix: cut(written.prefix, 500),
    suffix: cut(written.suffix, 500),
  });
}

import { type DateValue, type EdtfInterval, type EdtfPoint, parseEdtf } from './edtf.ts';
import type { Locale } from '../locale.ts';
import { MONTHS, SEASONS, SHORT_MONTHS } from './names.ts';

export type DateStyle = 'long' | 'short';

const NBSP = '\u00a0';

/**
 * A date for people. The original words come first when there are any (they are a quotation, so in any locale);
 * otherwise the value in the locale's own form: « 1er avril 2018 », « T1 2018 », « vers 2015 », "since 2018".
 * A value that is not EDTF is shown as it is.
 */
export function formatDate(value: DateValue, locale: Locale, style: DateStyle): string {
  if (value.wording !== null) return frenchTypography(value.wording);
  const date = parseEdtf(value.edtf);
  if (!date) return value.edtf;
  return date.type === 'interval' ? formatInterval(date, locale, style) : formatPoint(date, locale, style);
}

/** Curly apostrophe, and a no-break space before the question mark. */
function frenchTypography(text: string): string {
  return text.replace(/'/g, '’').replace(/[ \u00a0\u202f]*\?$/, `${NBSP}?`);
}

function formatPoint(point: EdtfPoint, locale: Locale, style: DateStyle): string {
  const bare = barePoint(point, locale, style);
  const mark = point.uncertain ? (locale === 'fr' ? `${NBSP}?` : '?') : '';
  if (!point.approximate) return bare + mark;
  if (locale === 'en') return `c. ${bare}${mark}`;
  return `vers ${point.type === 'day' ? 'le ' : point.type === 'decade' ? 'les ' : ''}${bare}${mark}`;
}

function barePoint(point: EdtfPoint, locale: Locale, style: DateStyle): string {
  const year = String(point.year).padStart(4, '0');
  const months = style === 'short' ? SHORT_MONTHS[locale] : MONTHS[locale];
  switch (point.type) {
    case 'day':
      return `${dayNumber(point.day, locale)} ${months[point.part - 1] ?? ''} ${year}`;
    case 'month':
      return `${months[point.part - 1] ?? ''} ${year}`;
    case 'quarter':
      return `${locale === 'fr' ? 'T' : 'Q'}${point.part} ${year}`;
    case 'season':
      return `${SEASONS[locale][point.part - 1] ?? ''} ${year}`;
    case 'year':
      return year;
    case 'decade':
      return locale === 'fr' ? `années ${year}` : `${year}s`;
  }
}

function dayNumber(day: number, locale: Locale): string {
  return day === 1 && locale === 'fr' ? '1er' : String(day);
}

function formatInterval({ from, to }: EdtfInterval, locale: Locale, style: DateStyle): string {
  if (typeof from === 'string') return typeof to === 'string' ? '' : openStart(to, locale, style);
  if (typeof to === 'string') return openEnd(from, to, locale, style);
  const end = formatPoint(to, locale, style);
  if (isPlain(from) && isPlain(to) && from.type === 'year' && to.type === 'year') {
    return `${barePoint(from, locale, style)}${locale === 'fr' ? '-' : '–'}${end}`;
  }
  const start = intervalStart(from, to, locale, style);
  return locale === 'en'
    ? `from ${start} to ${end}`
    : `${elided('de', from, start)} ${contracted('à', to, end)}`;
}

function isPlain(point: EdtfPoint): boolean {
  return !point.approximate && !point.uncertain;
}

/** « du 16 au 17 octobre 2019 », « d’avril à juin 2018 »: what both ends share is said once. */
function intervalStart(from: EdtfPoint, to: EdtfPoint, locale: Locale, style: DateStyle): string {
  const whole = formatPoint(from, locale, style);
  const alike = from.type === to.type && from.year === to.year && isPlain(from) && isPlain(to);
  if (!alike || (from.type !== 'day' && from.type !== 'month')) return whole;
  if (from.type === 'day' && from.part === to.part) return dayNumber(from.day, locale);
  return whole.slice(0, -5);
}

function openEnd(from: EdtfPoint, to: 'open' | 'unknown', locale: Locale, style: DateStyle): string {
  const point = formatPoint(from, locale, style);
  if (to === 'unknown') return locale === 'fr' ? `${point}, fin inconnue` : `${point}, end unknown`;
  return locale === 'fr' ? `depuis ${article(from)}${point}` : `since ${point}`;
}

function openStart(to: EdtfPoint, locale: Locale, style: DateStyle): string {
  const point = formatPoint(to, locale, style);
  if (locale === 'en') return `until ${point}`;
  const inside = !to.approximate && (to.type === 'year' || to.type === 'month');
  return inside ? `jusqu’en ${point}` : `jusqu’${contracted('à', to, point)}`;
}

/** The article a French date takes: « le 11 avril », « l’été 2018 », « les années 2010 », none before a month or a year. */
function article(point: EdtfPoint): string {
  if (point.approximate || point.type === 'year' || point.type === 'month') return '';
  if (point.type === 'decade') return 'les ';
  return point.type === 'season' && point.part !== 1 ? 'l’' : 'le ';
}

/** « à » or « de » joined to the article of the date: « au 17 octobre », « aux années 2010 », « à l’été 2018 ». */
function contracted(word: 'à' | 'de', point: EdtfPoint, text: string): string {
  const joined = { le: word === 'à' ? 'au' : 'du', les: word === 'à' ? 'aux' : 'des' };
  const found = article(point).trim();
  if (found === 'le' || found === 'les') return `${joined[found]} ${text}`;
  return `${word} ${found}${text}`;
}

function elided(word: 'de', point: EdtfPoint, text: string): string {
  return /^[ao]/.test(text) && article(point) === '' ? `d’${text}` : contracted(word, point, text);
}

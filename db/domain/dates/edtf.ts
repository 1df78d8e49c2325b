import { daysInMonth, isoDay, lastDay, pad } from './calendar.ts';

/*
 * The part of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) that an observatory's archive needs.
 * Ours rather than the `edtf` package: that one is a 60 kB untyped grammar that takes 0.08 ms a date (4 s for the 50 000
 * dates of a timeline) and refuses an approximate quarter ('2018-33~'). The tests use it as the judge of this parser.
 */

/** A date as the archive keeps it: the EDTF value, and the original words when they say more. */
export type DateValue = { edtf: string; wording: string | null };

/** How fine a single date is. A season has soft limits; a quarter has exact ones. */
export type PointPrecision = 'day' | 'month' | 'quarter' | 'season' | 'year' | 'decade';
export type Precision = PointPrecision | 'interval';

/** One imprecise date. `part`: month 1–12, quarter 1–4, season 1–4 (spring first); 0 when the precision has none. */
export type EdtfPoint = {
  type: PointPrecision;
  year: number;
  part: number;
  day: number;
  approximate: boolean;
  uncertain: boolean;
};

/** An end of an interval: a date, 'open' (`..`: no limit) or 'unknown' (nothing written). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown';
export type EdtfInterval = { type: 'interval'; from: EdtfEnd; to: EdtfEnd };
export type EdtfDate = EdtfPoint | EdtfInterval;

/** Inclusive ISO days; null on a side that has no limit or an unknown one. */
export type DateBounds = { start: string | null; end: string | null };

const POINT = /^(\d{4}|\d{3}X)(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** Reads an EDTF value; null when it is not one, not a real date, or ends before it starts. */
export function parseEdtf(text: string): EdtfDate | null {
  const slash = text.indexOf('/');
  if (slash < 0) return parsePoint(text);
  const from = parseEnd(text.slice(0, slash));
  const to = parseEnd(text.slice(slash + 1));
  if (from === null || to === null) return null;
  if (typeof from === 'string' && typeof to === 'string') return null;
  const { start, end } = intervalBounds(from, to);
  if (start !== null && end !== null && start > end) return null;
  return { type: 'interval', from, to };
}

function parseEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return parsePoint(text);
}

function parsePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, yearText = '', partText, dayText, mark] = match;
  const decade = yearText.endsWith('X');
  if (decade && partText !== undefined) return null;
  const common = {
    year: Number(decade ? `${yearText.slice(0, 3)}0` : yearText),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  if (partText === undefined) return { type: decade ? 'decade' : 'year', part: 0, day: 0, ...common };
  const code = Number(partText);
  if (dayText !== undefined) {
    const day = Number(dayText);
    if (code < 1 || code > 12 || day < 1 || day > daysInMonth(common.year, code)) return null;
    return { type: 'day', part: code, day, ...common };
  }
  if (code >= 1 && code <= 12) return { type: 'month', part: code, day: 0, ...common };
  if (code >= 21 && code <= 24) return { type: 'season', part: code - 20, day: 0, ...common };
  if (code >= 33 && code <= 36) return { type: 'quarter', part: code - 32, day: 0, ...common };
  return null;
}

/** Writes a date back as EDTF; `parseEdtf` reads the same value from it. */
export function toEdtf(date: EdtfDate): string {
  if (date.type !== 'interval') return pointToEdtf(date);
  return `${endToEdtf(date.from)}/${endToEdtf(date.to)}`;
}

function endToEdtf(end: EdtfEnd): string {
  if (end === 'open') return '..';
  return end === 'unknown' ? '' : pointToEdtf(end);
}

function pointToEdtf(point: EdtfPoint): string {
  const mark = point.approximate ? (point.uncertain ? '%' : '~') : point.uncertain ? '?' : '';
  const year = pad(point.year, 4);
  if (point.type === 'decade') return `${year.slice(0, 3)}X${mark}`;
  if (point.type === 'year') return year + mark;
  const shift = point.type === 'season' ? 20 : point.type === 'quarter' ? 32 : 0;
  const part = `${year}-${pad(point.part + shift, 2)}`;
  return point.type === 'day' ? `${part}-${pad(point.day, 2)}${mark}` : part + mark;
}

/** The first and last day that the written date can mean; marks (~ ?) do not widen it. Null when it is not EDTF. */
export function dateBounds(edtf: string): DateBounds | null {
  const date = parseEdtf(edtf);
  if (!date) return null;
  return date.type === 'interval' ? intervalBounds(date.from, date.to) : pointBounds(date);
}

function intervalBounds(from: EdtfEnd, to: EdtfEnd): DateBounds {
  return {
    start: typeof from === 'string' ? null : pointBounds(from).start,
    end: typeof to === 'string' ? null : pointBounds(to).end,
  };
}

/** First and last day of one date. */
export function pointBounds({ type, year, part, day }: EdtfPoint): { start: string; end: string } {
  switch (type) {
    case 'day':
      return { start: isoDay(year, part, day), end: isoDay(year, part, day) };
    case 'month':
      return { start: isoDay(year, part, 1), end: lastDay(year, part) };
    case 'quarter':
      return { start: isoDay(year, part * 3 - 2, 1), end: lastDay(year, part * 3) };
    case 'season':
      return seasonBounds(year, part);
    case 'year':
      return { start: isoDay(year, 1, 1), end: isoDay(year, 12, 31) };
    case 'decade':
      return { start: isoDay(year, 1, 1), end: isoDay(year + 9, 12, 31) };
  }
}

/**
 * ISO 8601-2 gives seasons no limits. People mean the meteorological one or the astronomical one: we keep the union, so
 * that the date is always inside; winter belongs to the year in which it begins.
 */
function seasonBounds(year: number, season: number): { start: string; end: string } {
  if (season === 1) return { start: isoDay(year, 3, 1), end: isoDay(year, 6, 21) };
  if (season === 2) return { start: isoDay(year, 6, 1), end: isoDay(year, 9, 23) };
  if (season === 3) return { start: isoDay(year, 9, 1), end: isoDay(year, 12, 21) };
  return { start: isoDay(year, 12, 1), end: isoDay(Math.min(year + 1, 9999), 3, 20) };
}

/** How fine the date is; null when it is not EDTF. */
export function precision(edtf: string): Precision | null {
  return parseEdtf(edtf)?.type ?? null;
}

/** Whether any part of the date is marked approximate (~ or %). */
export function isApproximate(edtf: string): boolean {
  return points(edtf).some((point) => point.approximate);
}

/** Whether any part of the date is marked uncertain (? or %). */
export function isUncertain(edtf: string): boolean {
  return points(edtf).some((point) => point.uncertain);
}

function points(edtf: string): EdtfPoint[] {
  const date = parseEdtf(edtf);
  if (!date) return [];
  if (date.type !== 'interval') return [date];
  return [date.from, date.to].filter((end) => typeof end !== 'string');
}

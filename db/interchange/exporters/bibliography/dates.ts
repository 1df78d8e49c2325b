import { parseEdtf, pointBounds, toEdtf, type EdtfDate, type EdtfPoint } from '../../../domain/dates/edtf.ts';

/** A date as CSL writes it (CSL-JSON 1.0.2): one set of parts, or two for a range. */
export type CslDate = { 'date-parts': number[][]; circa?: true; season?: number };

/** A date as CSL has it, or null for one with no known beginning nor end. An open range says only what is known. */
export function cslDate(edtf: string): CslDate | null {
  const date = parseEdtf(edtf);
  if (!date) return null;
  const parts = pointsOf(date).flatMap(partsOf);
  if (parts.length === 0) return null;
  const circa = pointsOf(date).some(({ approximate, uncertain }) => approximate || uncertain);
  const season = date.type === 'season' ? { season: date.part } : {};
  return {
    'date-parts': parts.length > 2 ? [parts[0]!, parts.at(-1)!] : parts,
    ...(circa && { circa }),
    ...season,
  };
}

/** The points a date names, the ends of a range in their order. */
export function pointsOf(date: EdtfDate): EdtfPoint[] {
  if (date.type !== 'interval') return [date];
  return [date.from, date.to].filter((end) => typeof end === 'object');
}

/** A quarter and a decade are ranges, of months and of years. */
function partsOf(point: EdtfPoint): number[][] {
  const { type, year, part, day } = point;
  if (type === 'day') return [[year, part, day]];
  if (type === 'month') return [[year, part]];
  if (type === 'year' || type === 'season') return [[year]];
  const { start, end } = pointBounds(point);
  return [start, end].map((iso) =>
    iso
      .split('-')
      .slice(0, type === 'quarter' ? 2 : 1)
      .map(Number),
  );
}

/**
 * A date as biblatex takes it (EDTF levels 0 and 1, its manual §2.3.8): a quarter, which it does not know, is a range of
 * months.
 */
export function biblatexDate(edtf: string): string | null {
  const date = parseEdtf(edtf);
  if (!date) return null;
  if (date.type !== 'quarter') return toEdtf(date);
  const { start, end } = pointBounds(date);
  const mark = date.approximate && date.uncertain ? '%' : date.approximate ? '~' : date.uncertain ? '?' : '';
  return `${start.slice(0, 7)}${mark}/${end.slice(0, 7)}${mark}`;
}

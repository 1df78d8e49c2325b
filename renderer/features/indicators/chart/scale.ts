import { scaleLinear, scaleUtc } from 'd3-scale';
import { periodOf } from '#db/domain/indicators/measured.ts';
import type { Locale } from '#db/domain/locale.ts';
import type { MeasureRead } from '#preload/contract/records.ts';

const YEAR = 365.25 * 24 * 3600 * 1000;

/** From zero, always; up to all there is when the unit tells it (« % », « sur 10 », « / 10 »), else to a round number. */
export function valueScale(unit: string, values: readonly number[], from: number, to: number) {
  const whole = unit.trim() === '%' ? '100' : /^(?:\/|sur)\s*(\d+)$/.exec(unit.trim())?.[1];
  const most = Math.max(...values, whole === undefined ? 0 : Number(whole));
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), most || 1])
    .range([from, to]);
  return whole === undefined || most > Number(whole) ? scale.nice(4) : scale;
}

/** The time that the measures cover, with a margin on each side; a single date gets a year around it. */
export function timeScale(measures: readonly MeasureRead[], from: number, to: number) {
  const periods = measures.map(periodOf);
  const start = Math.min(...periods.map((one) => Date.parse(one.start)));
  const end = Math.max(...periods.map((one) => Date.parse(one.end)));
  const margin = Math.max(YEAR / 2, (end - start) * 0.04);
  return scaleUtc()
    .domain([start - margin, end + margin])
    .range([from, to]);
}

/** Marks of a time scale about every `every` pixels: years, or months under two years. */
export function timeTicks(scale: ReturnType<typeof timeScale>, width: number, locale: Locale, every = 70) {
  const [start, end] = scale.domain() as [Date, Date];
  const inYears = end.getTime() - start.getTime() > 1.9 * YEAR;
  return scale
    .ticks(Math.max(2, Math.floor(width / every)))
    .filter((date) => !inYears || (date.getUTCMonth() === 0 && date.getUTCDate() === 1))
    .map((date) => ({
      x: scale(date),
      label: inYears
        ? String(date.getUTCFullYear())
        : date.toLocaleDateString(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    }));
}

import { scaleLinear, scaleUtc } from 'd3-scale';
import { periodOf } from '../measured.ts';
import type { MeasureRead } from '#preload/contract/records.ts';

const YEAR = 365.25 * 24 * 3600 * 1000;

/** From zero, always; up to all there is when the unit tells it (« % », « sur 10 », « / 10 »), else to a round number. */
export function valueScale(unit: string, values: readonly number[], from: number, to: number) {
  const whole = unit.trim() === '%' ? '100' : /^(?:\/|sur)\s*(\d+)$/.exec(unit.trim())?.[1];
  const most = Math.max(...values, whole === undefined ? 0 : Number(whole));
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), most || 1])
    .range([from, to]);
  return whole === undefined || most > Number(whole) ? scale.nice(4) : scale;
}

/** The time that the measures cover, with a margin on each side: two years at least, so that years can mark it. */
export function timeScale(measures: readonly MeasureRead[], from: number, to: number) {
  const periods = measures.map(periodOf);
  const start = Math.min(...periods.map((one) => Date.parse(one.start)));
  const end = Math.max(...periods.map((one) => Date.parse(one.end)));
  const margin = Math.max(end - start < 2 * YEAR ? YEAR : YEAR / 2, (end - start) * 0.04);
  return scaleUtc()
    .domain([start - margin, end + margin])
    .range([from, to]);
}

/** The years that mark a time scale, about every `every` pixels. */
export function timeTicks(scale: ReturnType<typeof timeScale>, width: number, every: number) {
  return scale
    .ticks(Math.max(2, Math.floor(width / every)))
    .filter((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)
    .map((date) => ({ x: scale(date), label: String(date.getUTCFullYear()) }));
}

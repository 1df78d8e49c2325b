import type { MeasureRead } from '#preload/contract/records.ts';
import type { ChartNode } from '../../document/types.ts';
import type { Locale } from '../../locale.ts';
import { inTime } from '../measured.ts';
import { readMeasures, type Reading } from '../reading.ts';
import { figureWords } from './words.ts';

/** What tells a series from the others of its indicator: its comparability group, or its base when it has none. */
export function seriesName({ comparability, base }: Pick<MeasureRead, 'comparability' | 'base'>): string {
  return comparability ?? base;
}

/** The names of the series of an indicator, in the order of time, each once. */
export function seriesNames(measures: readonly MeasureRead[]): string[] {
  return [...new Set(inTime(measures).map(seriesName))];
}

export type ChartData = { measures: MeasureRead[]; reading: Reading };

/** The measures of the series a chart shows (all when it names none that is left), in the order of time, read together. */
export function chartData(measures: readonly MeasureRead[], series: readonly string[]): ChartData {
  const wanted = new Set(series);
  const chosen = measures.filter((one) => wanted.has(seriesName(one)));
  const shown = inTime(chosen.length > 0 ? chosen : measures);
  return { measures: shown, reading: readMeasures(shown) };
}

/** Pixels a chart takes in a text, by its size. */
export const CHART_BOX: Readonly<Record<ChartNode['size'], { width: number; height: number }>> = {
  small: { width: 420, height: 200 },
  medium: { width: 640, height: 280 },
  large: { width: 640, height: 400 },
};

/** The figures of a chart in one line, as a note keeps them to be found and read without the archive. */
export function chartLabel({ measures }: Pick<ChartData, 'measures'>, locale: Locale): string {
  return measures
    .map((one) => figureWords(one, locale))
    .join(locale === 'fr' ? '\u00a0; ' : '; ')
    .slice(0, 10_000);
}

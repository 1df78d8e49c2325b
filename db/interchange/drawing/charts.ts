import type { ChartInk } from '../../domain/indicators/chart/ink.ts';
import type { ChartNode } from '../../domain/document/types.ts';
import { shortened } from '../../domain/text/shortened.ts';
import { layOut } from '../../domain/indicators/chart/scene.ts';
import { CHART_BOX, chartData } from '../../domain/indicators/chart/series.ts';
import { HEAD, svgOf } from '../../domain/indicators/chart/svg.ts';
import { breakWords, chartSummary, sourcesWords } from '../../domain/indicators/chart/words.ts';
import type { Locale } from '../../domain/locale.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import type { Raster } from './raster.ts';

/** The light colours of the program: those of `chartInk('light')` in the interface, which a test compares. */
export const PAPER_INK: ChartInk = {
  ground: '#ffffff',
  text: '#1d2733',
  muted: '#5c6878',
  line: '#e4e1d9',
  mark: '#3d6fb6',
  conflict: '#c98a00',
  conflictText: '#7a5400',
  gap: '#97201a',
};

/** Pixels drawn for one of the page: 300 dots to the inch, as printers want. */
export const PRINT_SCALE = 3;

/** A chart as an SVG drawing that needs nothing else, sizes in pixels of the page, and the chart in words. */
export type ChartDrawing = { svg: string; width: number; height: number; summary: string };

/** A chart as a drawing for a document: as on screen, on white paper. Null when there is nothing to draw. */
export function chartDrawing(
  chart: ChartNode,
  record: RecordDetail,
  locale: Locale,
  raster: Pick<Raster, 'widthOf'>,
): ChartDrawing | null {
  const { measures, reading } = chartData(record.measures, chart.series);
  if (measures.length === 0) return null;
  const { width, height } = CHART_BOX[chart.size];
  const scene = layOut({
    measures,
    reading,
    width,
    height,
    locale,
    widthOf: raster.widthOf,
    words: {
      ofBreak: (reason) => breakWords(reason, locale),
      sources: (count) => sourcesWords(count, locale),
    },
  });
  const summary = chartSummary(measures, reading, locale);
  const svg = svgOf(scene, PAPER_INK, { title: fitted(record.title, width, raster), summary });
  return { svg, width, height: height + HEAD, summary };
}

/** A title of 14 pixels on one line of a chart of this width. */
function fitted(title: string, width: number, { widthOf }: Pick<Raster, 'widthOf'>): string {
  const room = (width - 28) * (12 / 14);
  let text = title;
  for (let length = title.length; widthOf(text) > room && length > 10; length -= 3)
    text = shortened(title, length);
  return text;
}

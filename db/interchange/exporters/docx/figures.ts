import { ExternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { ChartNode, FigureNode } from '../../../domain/document/types.ts';
import { visitNodes } from '../../../domain/document/walk.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { drawChart, type DrawnChart } from '../../drawing/charts.ts';
import { loadRaster } from '../../drawing/raster.ts';
import { chartTable, measureOf, measureSource, type RecordOf } from '../../figures.ts';
import type { Gathered } from '../../gathered.ts';
import type { BodyContext } from './body.ts';

/** What a document needs of its figures and charts: drawn before it is written, footnotes numbered as they are met. */
export type Figures = Pick<BodyContext, 'footnoteOf' | 'chartOf' | 'addFootnote'> & {
  footnotes: Record<number, { children: Paragraph[] }>;
};

/** Draws the charts of what was gathered; the rasteriser is loaded only when there is one. */
export async function figuresOf({ pieces, cited, locale, figureSources }: Gathered): Promise<Figures> {
  const records = new Map(
    [...pieces.map(({ record }) => record), ...cited].map((record) => [record.id, record]),
  );
  const recordOf: RecordOf = (id) => records.get(id);
  const charts: ChartNode[] = [];
  for (const { document } of pieces) {
    if (document) visitNodes(document.root, (node) => node.type === 'chart' && charts.push(node));
  }
  const drawn = new Map<ChartNode, DrawnChart>();
  for (const chart of charts) {
    const record = recordOf(chart.recordId);
    if (chart.view !== 'chart' || !record) continue;
    const picture = drawChart(chart, record, locale, await loadRaster());
    if (picture) drawn.set(chart, picture);
  }
  const footnotes: Figures['footnotes'] = {};
  let last = 0;
  const add = (children: ParagraphChild[]): number => {
    last += 1;
    footnotes[last] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
    return last;
  };
  return {
    footnotes,
    chartOf: (chart) => ({
      drawn: drawn.get(chart) ?? null,
      figures: chartTable(chart, recordOf, locale),
    }),
    footnoteOf(figure: FigureNode) {
      const measure = figureSources === 'footnotes' ? measureOf(figure, recordOf) : null;
      if (!measure) return null;
      const title = recordOf(figure.recordId)?.title ?? figure.title;
      return add([new TextRun(`${title}. `), ...measureRuns(measure, locale)]);
    },
    addFootnote: add,
  };
}

/** A measure with its source in runs, its address as a link. */
export function measureRuns(measure: MeasureRead, locale: Locale): ParagraphChild[] {
  const runs: ParagraphChild[] = [new TextRun(measureSource(measure, locale))];
  if (measure.sourceAddress !== null)
    runs.push(
      new TextRun(' · '),
      new ExternalHyperlink({
        link: measure.sourceAddress,
        children: [new TextRun({ text: measure.sourceAddress, style: 'Hyperlink' })],
      }),
    );
  return runs;
}

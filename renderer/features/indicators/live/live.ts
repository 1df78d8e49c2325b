import { chart, figure, paragraph } from '#db/domain/document/build.ts';
import type { BlockNode, ChartNode, FigureNode } from '#db/domain/document/types.ts';
import { chartData, chartLabel } from '#db/domain/indicators/chart/series.ts';
import { agreedFigure, figureNow } from '#db/domain/indicators/figure.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { MeasureRead } from '#preload/contract/records.ts';

type Indicator = Pick<RecordRef, 'id' | 'title'>;

/** A measure as a live figure of a note, or null when the indicator has it no more. */
export function liveFigure(
  { id, title }: Indicator,
  measures: readonly MeasureRead[],
  measureId: string,
): FigureNode | null {
  const now = figureNow(measureId, measures);
  return now && figure({ recordId: id, measureId, ...agreedFigure(now, title), kept: false });
}

/** The chart of an indicator as a live block of a note, with all its series. */
export function liveChart({ id, title }: Indicator, measures: readonly MeasureRead[]): ChartNode {
  return chart(id, { title: title.slice(0, 500), label: chartLabel(chartData(measures, []), 'fr') });
}

/** A live node as a block that may end a note. */
export function asBlock(node: FigureNode | ChartNode): BlockNode {
  return node.type === 'figure' ? paragraph(node) : node;
}

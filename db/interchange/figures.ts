import { cell, paragraph, row, table, text } from '../domain/document/build.ts';
import { formatDate } from '../domain/dates/format.ts';
import { mapNodes } from '../domain/document/map.ts';
import {
  TEXT_FORMAT,
  type BlockNode,
  type ChartNode,
  type FigureNode,
  type NoteDocument,
} from '../domain/document/types.ts';
import { visitNodes } from '../domain/document/walk.ts';
import { figureText } from '../domain/indicators/chart/format.ts';
import { chartData } from '../domain/indicators/chart/series.ts';
import { figureWords } from '../domain/indicators/chart/words.ts';
import { agreedFigure, figureLabel, figureNow } from '../domain/indicators/figure.ts';
import type { Locale } from '../domain/locale.ts';
import type { MeasureRead, RecordDetail } from '#preload/contract/records.ts';
import type { Gathered } from './gathered.ts';
import { EXPORT_WORDS } from './wording.ts';

export type RecordOf = (id: string) => RecordDetail | undefined;

/**
 * A text with its figures as the archive gives them now, in the language of the export. A figure its author holds to, and one
 * whose measure is gone, keep the words they were agreed on.
 */
export function withCurrentFigures(document: NoteDocument, recordOf: RecordOf, locale: Locale): NoteDocument {
  return mapNodes(document, (node) => {
    if (node.type !== 'figure' || node.kept) return node;
    const record = recordOf(node.recordId);
    const now = record && figureNow(node.measureId, record.measures);
    if (!now) return node;
    return { ...node, ...agreedFigure(now, record.title), label: figureLabel(now, locale) };
  });
}

/** The measure a figure stands for, or null when it is gone. */
export function measureOf({ recordId, measureId }: FigureNode, recordOf: RecordOf): MeasureRead | null {
  return recordOf(recordId)?.measures.find(({ id }) => id === measureId) ?? null;
}

/** The figures of a chart as a table with their sources, or nothing when its indicator is gone. */
export function chartTable(chart: ChartNode, recordOf: RecordOf, locale: Locale): BlockNode[] {
  const record = recordOf(chart.recordId);
  if (!record || record.measures.length === 0) return [];
  const words = EXPORT_WORDS[locale];
  const { measures } = chartData(record.measures, chart.series);
  const head = [words.date, words.value, words.base, words.source].map((name) => cell(name, 1));
  const lines = measures.map((measure) =>
    row(
      cell(formatDate(measure.date, locale, 'long')),
      cell(figureText(measure.value, measure.unit, locale)),
      cell(oneLine([measure.base, measure.sample])),
      cell(oneLine([measure.sourceLabel, measure.page])),
    ),
  );
  return [table(row(...head), ...lines)];
}

/** A text whose charts are words and tables, for forms that hold no picture of them. */
export function withChartsInWords(document: NoteDocument, recordOf: RecordOf, locale: Locale): NoteDocument {
  return mapNodes(document, (node) => (node.type === 'chart' ? chartInWords(node, recordOf, locale) : node));
}

/** A chart without a picture: its name or caption, then its figures as a table; its words alone when its indicator is gone. */
function chartInWords(chart: ChartNode, recordOf: RecordOf, locale: Locale): BlockNode[] {
  const title = recordOf(chart.recordId)?.title ?? chart.title;
  const figures = chartTable(chart, recordOf, locale);
  const name = [chart.caption, title].filter((part) => part !== '').join('\u00a0— ');
  const head = paragraph(text(name, TEXT_FORMAT.bold));
  if (figures.length > 0) return [head, ...figures];
  return chart.label === '' ? [head] : [head, paragraph(chart.label)];
}

/** The measures of a record that the exported texts show as figures or in charts, in the order of time, each once. */
export function citedMeasures({ pieces }: Gathered, record: RecordDetail): MeasureRead[] {
  const cited = new Set<string>();
  for (const { document } of pieces) {
    if (!document) continue;
    visitNodes(document.root, (node) => {
      if (node.type === 'figure' && node.recordId === record.id) cited.add(node.measureId);
      if (node.type === 'chart' && node.recordId === record.id)
        for (const { id } of chartData(record.measures, node.series).measures) cited.add(id);
    });
  }
  return chartData(record.measures, []).measures.filter(({ id }) => cited.has(id));
}

/** Where a figure comes from, in one line without its address: « 37 % (janvier 2018, entreprises) : source, page ». */
export function measureSource(measure: MeasureRead, locale: Locale): string {
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  return figureWords(measure, locale) + colon + oneLine([measure.sourceLabel, measure.page], ', ');
}

const oneLine = (parts: readonly (string | null)[], separator = '\u00a0; '): string =>
  parts.filter(Boolean).join(separator);

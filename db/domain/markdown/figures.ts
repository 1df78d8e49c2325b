import { formatDate } from '../dates/format.ts';
import { CHART_SIZES, CHART_VIEWS, type ChartNode, type FigureNode } from '../document/types.ts';
import { chart, figure } from '../document/build.ts';
import { isId } from '../ids.ts';
import { addressParts, cutText, queryOf } from './addresses.ts';

/*
 * Live figures and charts in Markdown: a link and a picture that any reader shows by their words, at addresses of ours that
 * hold all the rest: `vigie:figure/<indicator>/<measure>?…` and `vigie:chart/<indicator>?…`.
 */

const FIGURE = 'vigie:figure/';
export const CHART_ADDRESS = 'vigie:chart/';

/** The address of a figure in the Markdown of a note; its label is the words of the link. */
export function figureAddress({ recordId, measureId, date, base, title, kept }: FigureNode): string {
  return `${FIGURE}${recordId}/${measureId}${queryOf([
    ['date', date],
    ['base', base],
    ['title', title],
    ['kept', kept ? '1' : ''],
  ])}`;
}

/** What a figure is, for whoever reads the Markdown: indicator, date and base. */
export function figureTitle({ title, date, base }: FigureNode): string {
  const when = date === '' ? '' : formatDate({ edtf: date, wording: null }, 'fr', 'long');
  return [title, when, base].filter((part) => part !== '').join(', ');
}

/** The figure of a link, or null when its address is none. Words are cut to what a note may hold. */
export function readFigure(address: string, words: string): FigureNode | null {
  const { path, fields } = addressParts(address, FIGURE) ?? {};
  const [recordId = '', measureId = '', ...more] = path?.split('/') ?? [];
  if (!fields || !isId(recordId) || !isId(measureId) || more.length > 0) return null;
  return figure({
    recordId,
    measureId,
    label: cutText(words.trim(), 200),
    date: cutText(fields.get('date') ?? '', 100),
    base: cutText(fields.get('base') ?? '', 500),
    title: cutText(fields.get('title') ?? '', 500),
    kept: fields.get('kept') === '1',
  });
}

/** The address of a chart in the Markdown of a note; its figures are the words of the picture, its caption the title. */
export function chartAddress({ recordId, title, series, view, size }: ChartNode): string {
  return `${CHART_ADDRESS}${recordId}${queryOf([
    ['title', title],
    ['view', view],
    ['size', size],
    ...series.map((one): [string, string] => ['series', one]),
  ])}`;
}

/** The chart of a picture, or null when its address is none. */
export function readChart(address: string, words: string, caption: string): ChartNode | null {
  const { path, fields } = addressParts(address, CHART_ADDRESS) ?? {};
  if (!fields || path === undefined || !isId(path)) return null;
  return chart(path, {
    title: cutText(fields.get('title') ?? '', 500),
    label: cutText(words, 10_000),
    caption: cutText(caption, 10_000),
    series: fields
      .getAll('series')
      .slice(0, 100)
      .map((one) => cutText(one, 500)),
    view: CHART_VIEWS.find((one) => one === fields.get('view')) ?? 'chart',
    size: CHART_SIZES.find((one) => one === fields.get('size')) ?? 'medium',
  });
}

import { formatDate } from '../dates/format.ts';
import { CHART_SIZES, CHART_VIEWS, type ChartNode, type FigureNode } from '../document/types.ts';
import { chart, figure } from '../document/build.ts';
import { isId } from '../ids.ts';

/*
 * Live figures and charts in Markdown: a link and a picture that any reader shows by their words, at addresses of ours that
 * hold all the rest: `vigie:figure/<indicator>/<measure>?…` and `vigie:chart/<indicator>?…`.
 */

const FIGURE = 'vigie:figure/';
export const CHART_ADDRESS = 'vigie:chart/';

/** The address of a figure in the Markdown of a note; its label is the words of the link. */
export function figureAddress({ recordId, measureId, date, base, title, kept }: FigureNode): string {
  return `${FIGURE}${recordId}/${measureId}${query([
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
  const { path, fields } = parts(address, FIGURE) ?? {};
  const [recordId = '', measureId = '', ...more] = path?.split('/') ?? [];
  if (!fields || !isId(recordId) || !isId(measureId) || more.length > 0) return null;
  return figure({
    recordId,
    measureId,
    label: cut(words.trim(), 200),
    date: cut(fields.get('date') ?? '', 100),
    base: cut(fields.get('base') ?? '', 500),
    title: cut(fields.get('title') ?? '', 500),
    kept: fields.get('kept') === '1',
  });
}

/** The address of a chart in the Markdown of a note; its figures are the words of the picture, its caption the title. */
export function chartAddress({ recordId, title, series, view, size }: ChartNode): string {
  return `${CHART_ADDRESS}${recordId}${query([
    ['title', title],
    ['view', view],
    ['size', size],
    ...series.map((one): [string, string] => ['series', one]),
  ])}`;
}

/** The chart of a picture, or null when its address is none. */
export function readChart(address: string, words: string, caption: string): ChartNode | null {
  const { path, fields } = parts(address, CHART_ADDRESS) ?? {};
  if (!fields || path === undefined || !isId(path)) return null;
  return chart(path, {
    title: cut(fields.get('title') ?? '', 500),
    label: cut(words, 10_000),
    caption: cut(caption, 10_000),
    series: fields
      .getAll('series')
      .slice(0, 100)
      .map((one) => cut(one, 500)),
    view: CHART_VIEWS.find((one) => one === fields.get('view')) ?? 'chart',
    size: CHART_SIZES.find((one) => one === fields.get('size')) ?? 'medium',
  });
}

function query(fields: readonly (readonly [name: string, value: string])[]): string {
  const said = fields.filter(([name, value]) => value !== '' || name === 'series');
  return said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** Signs that an address may hold and Markdown gives a meaning to are encoded as well. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function parts(address: string, start: string): { path: string; fields: URLSearchParams } | null {
  if (!address.startsWith(start)) return null;
  const rest = address.slice(start.length);
  const mark = rest.indexOf('?');
  return mark < 0
    ? { path: rest, fields: new URLSearchParams() }
    : { path: rest.slice(0, mark), fields: new URLSearchParams(rest.slice(mark + 1)) };
}

/** The start of a text, never half a character. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).toWellFormed();
}

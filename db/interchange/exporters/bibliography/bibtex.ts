import { parseEdtf } from '../../../domain/dates/edtf.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { biblatexDate, pointsOf } from './dates.ts';
import { worksOf, type Author, type BibliographicWork } from './works.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The publications as BibTeX in UTF-8, with `year` and `month` for its old readers and the `date` of biblatex, which says
 * ranges and « about ». Keys are the codes; names of houses are in braces of their own, so that nothing takes them apart.
 */
export function exportBibtex(gathered: Gathered): ExportedFile {
  const entries = worksOf(gathered).map((work) => entry(work, gathered.locale));
  return {
    fileName: fileNameOf(gathered.title, 'bib'),
    mediaType: 'application/x-bibtex; charset=utf-8',
    content: new TextEncoder().encode(entries.join('\n')),
  };
}

function entry(work: BibliographicWork, locale: Gathered['locale']): string {
  const { type, genre, publisher, pages, url } = work;
  const isReport = type.bibtex === 'techreport';
  const fields: [string, string][] = [
    ['title', braced(work.title)],
    ...(work.authors.length > 0
      ? [['author', `{${work.authors.map(nameOf).join(' and ')}}`] as [string, string]]
      : []),
    ...dateFields(work),
    ...field(isReport ? 'institution' : 'publisher', publisher),
    ...field('type', genre),
    ...field('pagetotal', pages === null ? '' : String(pages)),
    ...(url === '' ? [] : [['url', `{${plainUrl(url)}}`] as [string, string]]),
    ...field('keywords', work.keywords.join(', ')),
    ...field('abstract', work.abstract),
    ...field('note', work.note),
    ['langid', locale === 'fr' ? '{french}' : '{english}'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  return `@${type.bibtex}{${work.key},\n${lines.join('\n')}\n}\n`;
}

const field = (name: string, text: string): [string, string][] => (text === '' ? [] : [[name, braced(text)]]);

function dateFields({ date }: BibliographicWork): [string, string][] {
  const parsed = date && parseEdtf(date.edtf);
  const point = parsed && pointsOf(parsed)[0];
  const whole = date && biblatexDate(date.edtf);
  if (!point || !whole) return [];
  const month = point.type === 'month' || point.type === 'day' ? MONTHS[point.part - 1] : undefined;
  return [
    ...(point.type === 'decade'
      ? []
      : [['year', `{${String(point.year).padStart(4, '0')}}`] as [string, string]]),
    ...(month ? [['month', month] as [string, string]] : []),
    ['date', `{${whole}}`],
  ];
}

function nameOf(author: Author): string {
  if ('literal' in author) return `{${escaped(author.literal)}}`;
  return `${escaped(author.family)}, ${escaped(author.given)}`;
}

const braced = (text: string): string => `{${escaped(text)}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with the signs of TeX as they are said in it; letters stay as they are, in UTF-8. */
function escaped(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/** An address as it is, but for what would end its field. */
function plainUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

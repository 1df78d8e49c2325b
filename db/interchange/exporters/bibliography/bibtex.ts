import { parseEdtf } from '../../../domain/dates/edtf.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { biblatexDate, pointsOf } from './dates.ts';
import type { AuthorName } from '../../../domain/citations/names.ts';
import { languageName } from './languages.ts';
import { worksOf, type BibliographicWork } from './works.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The publications as BibTeX in UTF-8, with `year` and `month` for its old readers and the `date` of biblatex, which says
 * ranges and « about ». Keys are the codes; names of houses are in braces of their own, so that nothing takes them apart.
 */
export function exportBibtex(gathered: Gathered): ExportedFile {
  const entries = worksOf(gathered).map((work) => entry(work));
  return {
    fileName: fileNameOf(gathered.title, 'bib'),
    mediaType: 'application/x-bibtex; charset=utf-8',
    content: new TextEncoder().encode(entries.join('\n')),
  };
}

function entry(work: BibliographicWork): string {
  const { type, pages, url } = work;
  const isReport = type.bibtex === 'techreport' || type.bibtex === 'thesis';
  const fields: [string, string][] = [
    // A title of no said language would be taken as English, and lose its capitals.
    ['title', work.language === '' ? `{${braced(work.title)}}` : braced(work.title)],
    ...names('author', work.authors),
    ...names('editor', work.editors),
    ...dateFields(work),
    ...field(type.bibtex === 'article' ? 'journal' : 'booktitle', work.container),
    ...field('series', work.series),
    ...field('volume', work.volume),
    ...field('number', work.issue),
    ...pageField(work.pageRange),
    ...field('edition', work.edition),
    ...field(isReport ? 'institution' : 'publisher', work.publisher),
    ...field('address', work.place),
    ...field('type', work.genre),
    ...field('pagetotal', pages === null ? '' : String(pages)),
    ...verbatim('doi', work.doi),
    ...field('isbn', work.isbn),
    ...field('issn', work.issn),
    ...verbatim('url', url),
    ...(work.accessed === null ? [] : [['urldate', `{${work.accessed}}`] as [string, string]]),
    ...field('pubstate', work.status),
    ...field('keywords', work.keywords.join(', ')),
    ...field('abstract', work.abstract),
    ...field('note', work.dateWords),
    ...field('annotation', work.remarks),
    ...field('langid', languageName(work.language)),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  return `@${type.bibtex}{${work.key},\n${lines.join('\n')}\n}\n`;
}

function names(name: string, authors: BibliographicWork['authors']): [string, string][] {
  return authors.length === 0 ? [] : [[name, `{${authors.map(nameOf).join(' and ')}}`]];
}

function pageField(range: string): [string, string][] {
  const parts = range.split(/(?<=\d)\s*[-–]\s*(?=\d)/).map(escaped);
  return range === '' ? [] : [['pages', `{${parts.join('--')}}`]];
}

function verbatim(name: string, address: string): [string, string][] {
  return address === '' ? [] : [[name, `{${plainUrl(address)}}`]];
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

function nameOf(author: AuthorName): string {
  if ('literal' in author) return `{${escaped(author.literal)}}`;
  const { family, given, suffix } = author;
  return [family, ...(suffix === undefined ? [] : [suffix]), given].map(namePart).join(', ');
}

/** A part of a name; an « and » of its own would end it. */
function namePart(part: string): string {
  return / and /i.test(` ${part} `) ? `{${escaped(part)}}` : escaped(part);
}

const braced = (text: string): string => `{${escaped(text)}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with the signs of TeX as they are said in it; letters stay as they are, in UTF-8. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}%&$#_~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|'(?=')|`(?=`)/g, '$&{}');
}

/** An address as it is, but for what would end its field. */
function plainUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

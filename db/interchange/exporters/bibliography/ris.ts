import { parseEdtf } from '../../../domain/dates/edtf.ts';
import { pad } from '../../../domain/dates/calendar.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { pointsOf } from './dates.ts';
import type { AuthorName } from '../../../domain/citations/names.ts';
import { oneLine, worksOf, type BibliographicWork } from './works.ts';

/**
 * The publications in the RIS format (its 2011 specification), UTF-8, lines ended by CR LF. What a date says more than one day,
 * month or year is in the last part of its DA field, which is free text, as EDTF.
 */
export function exportRis(gathered: Gathered): ExportedFile {
  const entries = worksOf(gathered).map(linesOf);
  return {
    fileName: fileNameOf(gathered.title, 'ris'),
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    content: new TextEncoder().encode(entries.map((lines) => `${lines.join('\r\n')}\r\n`).join('\r\n')),
  };
}

function linesOf(work: BibliographicWork): string[] {
  const [first = '', last = ''] = pagesOf(work);
  const names = (field: string, list: BibliographicWork['authors']) =>
    list.map((name): [string, string] => [field, nameOf(name)]);
  const fields: [string, string][] = [
    ['TY', work.type.ris],
    ['ID', work.key],
    ['TI', work.title],
    ...names('AU', work.authors),
    ...names('ED', work.editors),
    ...dateFields(work),
    ['T2', work.container],
    ['T3', work.series],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', first],
    ['EP', last],
    ['ET', work.edition],
    ['PB', work.publisher],
    ['CY', work.place],
    ['DO', work.doi],
    // Told apart by their length, as readers do.
    ['SN', work.isbn],
    ['SN', work.issn],
    ['UR', work.url],
    ['Y2', work.accessed === null ? '' : work.accessed.replaceAll('-', '/')],
    ['M3', work.genre],
    ['C1', work.status],
    ...work.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['AB', oneLine(work.abstract)],
    ['N1', work.dateWords],
    ['N1', oneLine(work.remarks)],
    ['LA', work.language],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}  - ${value}`);
  return [...lines, 'ER  - '];
}

const PARTS: ReadonlySet<string> = new Set(['JOUR', 'CHAP', 'CPAPER']);

/** First and last page of a part of something; of a whole, SP says how many it has. */
function pagesOf({ pageRange, pages, type }: BibliographicWork): [first: string, last: string] {
  const isPart = PARTS.has(type.ris);
  if (pageRange === '') return [pages === null || isPart ? '' : String(pages), ''];
  const range = /^\s*([^\s–-]+)\s*[-–]\s*([^\s–-]+)\s*$/.exec(pageRange);
  if (range) return [range[1]!, range[2]!];
  return [isPart || !/^\d+$/.test(pageRange) ? pageRange : `p. ${pageRange}`, ''];
}

function nameOf(name: AuthorName): string {
  // A comma would make a person of a house.
  if ('literal' in name) return name.literal.replace(/\s*,\s*/g, ' ');
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(', ');
}

function dateFields({ date }: BibliographicWork): [string, string][] {
  const parsed = date && parseEdtf(date.edtf);
  const point = parsed && pointsOf(parsed)[0];
  if (!point) return [];
  if (point.type === 'decade') return [['DA', `///${date.edtf.replaceAll('/', ' — ')}`]];
  const year = pad(point.year, 4);
  const month = point.type === 'month' || point.type === 'day' ? pad(point.part, 2) : '';
  const day = point.type === 'day' ? pad(point.day, 2) : '';
  const exact = [year, month, day].filter((part) => part !== '').join('-') === date.edtf;
  return [
    ['PY', year],
    ['DA', `${year}/${month}/${day}/${exact ? '' : date.edtf.replaceAll('/', ' — ')}`],
  ];
}

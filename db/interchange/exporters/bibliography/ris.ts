import { parseEdtf } from '../../../domain/dates/edtf.ts';
import { pad } from '../../../domain/dates/calendar.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { pointsOf } from './dates.ts';
import { worksOf, type BibliographicWork } from './works.ts';

/**
 * The publications in the RIS format (its 2011 specification), UTF-8, lines ended by CR LF. What a date says more than one day,
 * month or year is in the last part of its DA field, which is free text, as EDTF.
 */
export function exportRis(gathered: Gathered): ExportedFile {
  const entries = worksOf(gathered).map((work) => linesOf(work, gathered.locale));
  return {
    fileName: fileNameOf(gathered.title, 'ris'),
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    content: new TextEncoder().encode(entries.map((lines) => `${lines.join('\r\n')}\r\n`).join('\r\n')),
  };
}

function linesOf(work: BibliographicWork, locale: string): string[] {
  const fields: [string, string][] = [
    ['TY', work.type.ris],
    ['ID', work.key],
    ['TI', work.title],
    ...work.authors.map((author): [string, string] => [
      'AU',
      // A comma would make a person of a house.
      'literal' in author ? author.literal.replaceAll(',', ' ') : `${author.family}, ${author.given}`,
    ]),
    ...dateFields(work),
    ['PB', work.publisher],
    ['SP', work.pages === null ? '' : String(work.pages)],
    ['UR', work.url],
    ['M3', work.genre],
    ...work.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['AB', work.abstract],
    ['N1', work.note],
    ['LA', locale],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}  - ${value}`);
  return [...lines, 'ER  - '];
}

function dateFields({ date }: BibliographicWork): [string, string][] {
  const parsed = date && parseEdtf(date.edtf);
  const point = parsed && pointsOf(parsed)[0];
  if (!point || point.type === 'decade') return [];
  const year = pad(point.year, 4);
  const month = point.type === 'month' || point.type === 'day' ? pad(point.part, 2) : '';
  const day = point.type === 'day' ? pad(point.day, 2) : '';
  const exact = [year, month, day].filter((part) => part !== '').join('-') === date.edtf;
  return [
    ['PY', year],
    ['DA', `${year}/${month}/${day}/${exact ? '' : date.edtf.replaceAll('/', ' — ')}`],
  ];
}

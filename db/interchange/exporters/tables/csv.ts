import type { Locale } from '../../../domain/locale.ts';
import { csvText, harmlessCell } from '../../../domain/text/csv.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { recordSheet } from './records.ts';
import type { Cell } from './types.ts';

/** The records as one table. In French a decimal comma, as spreadsheets of the country read; in English a point. */
export function exportCsv({ title, pieces, locale }: Gathered): ExportedFile {
  const { head, rows } = recordSheet(pieces, locale, title);
  const cells = [head, ...rows].map((row) => row.map((cell) => cellText(cell, locale)));
  return {
    fileName: fileNameOf(title, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    content: new TextEncoder().encode(csvText(cells, locale)),
  };
}

/** A number is written as one, so that no apostrophe hides a negative figure. */
function cellText(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? EXPORT_WORDS[locale].yes : EXPORT_WORDS[locale].no;
  if (typeof cell === 'number') return locale === 'fr' ? String(cell).replace('.', ',') : String(cell);
  const text = typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.url;
  return harmlessCell(text);
}

import type { Locale } from '../../../domain/locale.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { recordSheet } from './records.ts';
import type { Cell } from './types.ts';

/**
 * Cells that a spreadsheet would run begin with an apostrophe, which one that stands there already gets as well: taking one
 * away gives every cell back as it was.
 */
const RUN = /^['=+\-@\t\r\n]/;

/**
 * The records as one table (RFC 4180, UTF-8 with its mark so that spreadsheets read the accents). In French: semicolons
 * between cells and a decimal comma, as spreadsheets of the country read; in English: commas and a point.
 */
export function exportCsv({ title, pieces, locale }: Gathered): ExportedFile {
  const { head, rows } = recordSheet(pieces, locale, title);
  const comma = locale === 'fr' ? ';' : ',';
  const lines = [head, ...rows].map((row) =>
    row.map((cell) => quoted(cellText(cell, locale), comma)).join(comma),
  );
  return {
    fileName: fileNameOf(title, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    content: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`),
  };
}

/** A number is written as one, so that no apostrophe hides a negative figure. */
function cellText(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? EXPORT_WORDS[locale].yes : EXPORT_WORDS[locale].no;
  if (typeof cell === 'number') return locale === 'fr' ? String(cell).replace('.', ',') : String(cell);
  const text = typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.url;
  return RUN.test(text) ? `'${text}` : text;
}

function quoted(text: string, comma: string): string {
  const plain = !text.includes(comma) && !/["\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

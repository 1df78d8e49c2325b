import type { Locale } from '../locale.ts';

/** What stands between cells: in French the semicolon that spreadsheets of the country read, since their decimal sign is a comma. */
export const CSV_SEPARATOR: Readonly<Record<Locale, ';' | ','>> = { fr: ';', en: ',' };

/**
 * Cells that a spreadsheet would run (OWASP, « CSV Injection ») begin with an apostrophe, which one that stands there already
 * gets as well: taking one away gives every cell back as it was.
 */
const RUN = /^['=+\-@\t\r\n]/;

/** A text as a cell that runs nothing. Numbers are not texts: an apostrophe would hide a negative figure. */
export const harmlessCell = (text: string): string => (RUN.test(text) ? `'${text}` : text);

/** The text that `harmlessCell` made a cell of; other programs put the same apostrophe. */
export const cellAsWritten = (cell: string): string =>
  cell.startsWith("'") && RUN.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Rows of cells as a file (RFC 4180), UTF-8 with its mark so that spreadsheets read the accents. */
export function csvText(rows: readonly (readonly string[])[], locale: Locale): string {
  const separator = CSV_SEPARATOR[locale];
  const lines = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quoted(text: string, separator: string): string {
  const plain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

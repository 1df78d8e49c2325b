import Papa from 'papaparse';
import { cellAsWritten } from '../../../domain/text/csv.ts';
import { decodeBytes } from '../readers/decode.ts';
import { TABLE_REMARKS } from './remarks.ts';
import { decimalOf, type Grid, type Grids, isBlank } from './grid.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Reads a table as text (RFC 4180 and what spreadsheets save): its encoding, separator and decimal sign are found. */
export function readCsv(name: string, bytes: Uint8Array): Grids {
  const { text: whole, problems } = decodeBytes(bytes);
  const text = whole.replace(/^\ufeff/, '');
  // Excel's own way to say it, on a line of its own.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const separator = said?.[1] ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false });
  const rows = data.map((row) => row.map((cell) => ({ text: cellAsWritten(cell) })));
  while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
  const grid: Grid = { name: name.replace(/\.[a-z]+$/i, ''), rows };
  const quotes = errors.filter(({ type }) => type === 'Quotes').slice(0, 20);
  return {
    grids: [grid],
    encoding: problems[0]?.detail ?? 'UTF-8',
    separator,
    decimal: decimalOf([grid], separator === ',' ? '.' : ','),
    remarks: quotes.map(({ row }) => TABLE_REMARKS.quotes((row ?? 0) + 1)),
  };
}

/** The sign that cuts most of the first lines into the same number of cells, more than one. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 200_000);
  let best: { separator: string; score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: 100 });
    const widths = data.filter((row) => row.some((cell) => cell !== '')).map((row) => row.length);
    const counts = Map.groupBy(widths, (width) => width);
    const [width = 1, same = []] =
      [...counts].sort(([one, rows], [other, others]) => others.length - rows.length || other - one)[0] ?? [];
    const score = width < 2 ? 0 : (same.length / Math.max(1, widths.length)) * 100 + Math.min(width, 50) / 10;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

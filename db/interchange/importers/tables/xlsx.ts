import { type CellObject, read, SSF, utils, type WorkSheet } from '@e965/xlsx';
import { fail } from '../../../domain/errors.ts';
import { Package } from '../readers/package.ts';
import { Unreadable } from '../readers/reader.ts';
import { decimalOf, type Grid, type GridCell, type Grids, isBlank } from './grid.ts';
import { TABLE_REMARKS } from './remarks.ts';

/** The most rows and columns read of a sheet: a stray format at the end of one is no table of a million rows. */
const MOST = { rows: 200_000, columns: 500 };

/**
 * Reads the sheets of a workbook (ECMA-376): values as they were last shown, formulas never run, macros never looked at.
 * Everything the file unpacks to is counted before the library sees it (design of safety, §5).
 * @throws VigieError `file-unreadable`
 */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<Grids> {
  const remarks: string[] = [];
  try {
    if (await hasMacros(bytes)) remarks.push(TABLE_REMARKS.macros());
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fail({ kind: 'file-unreadable', path: name, detail: `XLSX, ${error.problem.detail}` });
  }
  const book = parsed(name, bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  let formulas = 0;
  const grids: Grid[] = [];
  for (const [index, sheetName] of book.SheetNames.entries()) {
    const sheet = book.Sheets[sheetName];
    if (!sheet) continue;
    const rows = rowsOf(sheet, is1904, () => (formulas += 1));
    if (rows.length === 0) remarks.push(TABLE_REMARKS.emptySheet(sheetName));
    else grids.push({ name: sheetName, rows });
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) remarks.push(TABLE_REMARKS.hiddenSheet(sheetName));
  }
  if (formulas > 0) remarks.push(TABLE_REMARKS.formulas(formulas));
  return { grids, encoding: 'XLSX', separator: null, decimal: decimalOf(grids, ','), remarks };
}

/** Reads every part once, so that its size is known; whether one is a program. @throws Unreadable */
async function hasMacros(bytes: Uint8Array): Promise<boolean> {
  const file = await Package.open(bytes, 'XLSX');
  for (const part of file.names) {
    const content = await file.read(part);
    if (/\.(?:xml|rels|vml)$/i.test(part) && /<!DOCTYPE|<!ENTITY/i.test(latin(content.subarray(0, 4096))))
      throw new Unreadable('broken', 'DOCTYPE');
  }
  if (!file.names.some((part) => /^\/?xl\/workbook\.(?:xml|bin)$/i.test(part)))
    throw new Unreadable('broken', 'XLSX');
  return file.names.some((part) => /vbaProject\.bin$/i.test(part));
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

function parsed(name: string, bytes: Uint8Array) {
  try {
    return read(bytes, {
      ...{ type: 'array', dense: false, sheetRows: MOST.rows },
      ...{
        cellFormula: true,
        cellHTML: false,
        cellNF: true,
        cellText: true,
        cellDates: false,
        bookVBA: false,
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'XLSX';
    return fail({ kind: 'file-unreadable', path: name, detail });
  }
}

function rowsOf(sheet: WorkSheet, is1904: boolean, onFormula: () => void): GridCell[][] {
  const range = sheet['!ref'] === undefined ? null : utils.decode_range(sheet['!ref']);
  if (!range) return [];
  const rows: GridCell[][] = [];
  const lastRow = Math.min(range.e.r, MOST.rows - 1);
  const lastColumn = Math.min(range.e.c, MOST.columns - 1);
  for (let r = 0; r <= lastRow; r += 1) {
    const row: GridCell[] = [];
    for (let c = 0; c <= lastColumn; c += 1) {
      const cell = sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
      if (cell?.f !== undefined) onFormula();
      row.push(cell ? cellOf(cell, is1904) : EMPTY);
    }
    while (row.length > 0 && row.at(-1)!.text === '') row.pop();
    rows.push(row);
  }
  while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
  return rows;
}

const EMPTY: GridCell = { text: '' };

function cellOf(cell: CellObject, is1904: boolean): GridCell {
  // What a person sees of a link is its words; where it leads is more useful where they are not an address.
  if (cell.t === 'z' || cell.t === 'e') return { text: cell.t === 'e' ? (cell.w ?? '#N/A') : '' };
  if (typeof cell.v === 'boolean') return { text: cell.v ? 'oui' : 'non' };
  if (typeof cell.v !== 'number') return { text: String(cell.v ?? '') };
  const format = typeof cell.z === 'string' ? cell.z : undefined;
  if (format !== undefined && SSF.is_date(format)) {
    const day = dayOf(cell.v, is1904);
    if (day !== null) return { text: day, day, number: cell.v };
  }
  // A percentage is what it shows: 0.37 formatted « 37 % » says 37.
  if (format?.includes('%')) return { text: (cell.w ?? String(cell.v)).trim() };
  return { text: plainNumber(cell.v), number: cell.v };
}

/** 0.1 + 0.2 as a spreadsheet shows it: fifteen digits. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** The day of a serial number of a spreadsheet, or null for a time of day alone. */
export function dayOf(serial: number, is1904 = false): string | null {
  const parts = SSF.parse_date_code(serial, { date1904: is1904 }) as {
    y: number;
    m: number;
    d: number;
  } | null;
  if (!parts || parts.y < 1900 || (serial < 1 && !is1904)) return null;
  return `${parts.y}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}`;
}

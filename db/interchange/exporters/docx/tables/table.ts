import type { FlowCell, FlowTable } from '../../flow/types.ts';
import { paragraph, type WriteBlocks, type Writing } from '../writing.ts';
import { shade } from '../properties.ts';
import { rowsOf, type Placed } from './grid.ts';
import { blocksText, columnWidths } from './widths.ts';

/** Characters of a cell past which its row may be broken between two pages. */
const LONG_CELL = 900;
/** Rows up to which a table is kept on one page. */
const SHORT_TABLE = 8;
const CELL_MARGINS = 170;

/**
 * A table that Word knows as one: its heads come again on each page, cells are merged both ways, a row is broken between pages
 * only when it is long.
 */
export function tableXml(table: FlowTable, writing: Writing, write: WriteBlocks): string {
  const { columns, rows } = rowsOf(table);
  const widths = columnWidths(rows, columns, writing.width, table.widths);
  const hasRowHeads = table.rows.some((row) => row[0]?.head === 'row');
  const long = rows.map((row) =>
    row.some(({ cell }) => cell !== null && blocksText(cell.content).length > LONG_CELL),
  );
  const isShort = rows.length <= SHORT_TABLE && !long.includes(true);
  const xml = [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${writing.house.styles.table}"/>`,
    `<w:tblW w:w="${writing.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="${hex(table.repeated > 0, hasRowHeads)}" w:firstRow="${bit(table.repeated > 0)}" w:lastRow="0" w:firstColumn="${bit(hasRowHeads)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row, at) => {
      const isHead = at < table.repeated;
      const together = isHead || (isShort && at < rows.length - 1);
      return rowXml(row, widths, { isHead, isLong: long[at]! }, { ...writing, together }, write);
    }),
    '</w:tbl>',
  ].join('');
  writing.pending.space = true;
  return xml;
}

function rowXml(
  row: readonly Placed[],
  widths: readonly number[],
  { isHead, isLong }: { isHead: boolean; isLong: boolean },
  writing: Writing,
  write: WriteBlocks,
): string {
  const properties = `${isLong ? '' : '<w:cantSplit/>'}${isHead ? '<w:tblHeader/>' : ''}`;
  return [
    '<w:tr>',
    properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`,
    ...row.map((placed) => cellXml(placed, widths, writing, write)),
    '</w:tr>',
  ].join('');
}

function cellXml(
  { cell, column, columns, merge }: Placed,
  widths: readonly number[],
  writing: Writing,
  write: WriteBlocks,
): string {
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
    merge === null ? '' : merge === 'begins' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    cell && cell.head !== null ? headGround(writing) : '',
    `</w:tcPr>${cellContent(cell, width, writing, write)}</w:tc>`,
  ].join('');
}

const headGround = ({ house }: Writing): string => (house.headGround === null ? '' : shade(house.headGround));

/** A cell holds at least one paragraph, and ends in one, or Word repairs the file. */
function cellContent(cell: FlowCell | null, width: number, writing: Writing, write: WriteBlocks): string {
  const inside: Writing = {
    ...writing,
    plain: cell && cell.head !== null ? 'tableHead' : 'tableText',
    width: width - CELL_MARGINS,
    height: Math.round(writing.height * 0.7),
    pending: { page: false, space: false },
  };
  const xml = cell ? write(cell.content, inside) : '';
  return xml.endsWith('</w:p>') ? xml : `${xml}${paragraph(inside, inside.plain, '')}`;
}

const bit = (value: boolean): string => (value ? '1' : '0');
/** The same flags for readers of the first edition of the format: 0x20 first row, 0x80 first column, 0x600 no bands. */
const hex = (firstRow: boolean, firstColumn: boolean): string =>
  (0x600 + (firstRow ? 0x20 : 0) + (firstColumn ? 0x80 : 0)).toString(16).toUpperCase().padStart(4, '0');

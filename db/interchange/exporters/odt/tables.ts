import type { FlowBlock, FlowTable } from '../flow/types.ts';
import { gridOf, type PlacedCell } from '../flow/grid.ts';
import type { OdtContext } from './context.ts';

/** Writes blocks in paragraphs of a style, in the room of a cell, in centimetres. */
type WriteBlocks = (blocks: readonly FlowBlock[], style: string, width: number) => string;
/** What a cell keeps free at both its sides, in centimetres. */
const PADDING = 0.24;

/** A table with its rows that come again on each page, its merged cells, and a place for each cell they cover. */
export function tableXml(table: FlowTable, context: OdtContext, blocksOf: WriteBlocks): string {
  const { columns, heads, cells } = gridOf(table);
  if (cells.length === 0) return '';
  const widths = table.widths?.length === columns ? table.widths : evenly(table, columns);
  const number = context.next('table');
  const places = new Map(cells.map((cell) => [`${cell.x} ${cell.y}`, cell]));
  const covered = new Set(
    cells.flatMap(({ x, y, columns: across, rows: down }) =>
      Array.from({ length: across * down }, (_, at) => `${x + (at % across)} ${y + Math.floor(at / across)}`),
    ),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const roomOf = ({ x, columns: across }: PlacedCell) => {
    const share = widths.slice(x, x + across).reduce((sum, width) => sum + width, 0) / total;
    return Math.max(0.5, context.room.width * share - PADDING);
  };
  const rows = table.rows.map((_, y) => {
    const written = Array.from({ length: columns }, (__, x) => {
      const placed = places.get(`${x} ${y}`);
      if (placed) return cellXml(placed, roomOf(placed), blocksOf);
      return covered.has(`${x} ${y}`)
        ? '<table:covered-table-cell/>'
        : '<table:table-cell table:style-name="Cellule"><text:p text:style-name="Table_20_Contents"/></table:table-cell>';
    });
    return `<table:table-row table:style-name="Rang">${written.join('')}</table:table-row>`;
  });
  const head = rows.slice(0, heads).join('');
  return [
    `<table:table table:name="Tableau${number}" table:style-name="Tableau">`,
    ...context.styles.columns(widths).map((style) => `<table:table-column table:style-name="${style}"/>`),
    head === '' ? '' : `<table:table-header-rows>${head}</table:table-header-rows>`,
    ...rows.slice(heads),
    '</table:table>',
  ].join('');
}

function cellXml({ cell, columns, rows }: PlacedCell, width: number, blocksOf: WriteBlocks): string {
  const spans = `${columns > 1 ? ` table:number-columns-spanned="${columns}"` : ''}${rows > 1 ? ` table:number-rows-spanned="${rows}"` : ''}`;
  const style = cell.head === null ? 'Table_20_Contents' : 'Table_20_Heading';
  const inside = blocksOf(cell.content, style, width) || `<text:p text:style-name="${style}"/>`;
  return `<table:table-cell table:style-name="${cell.head === null ? 'Cellule' : 'Cellule_20_de_20_titre'}" office:value-type="string"${spans}>${inside}</table:table-cell>`;
}

/** Widths by the longest words of each column, none under a third of the widest: a reader of ODF does not find them. */
function evenly({ rows }: FlowTable, columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 6);
  for (const row of rows) {
    if (row.length !== columns) continue;
    row.forEach((cell, at) => {
      const length = cell.content.reduce((sum, block) => sum + wordsLength(block), 0);
      longest[at] = Math.max(longest[at]!, Math.min(length, 60));
    });
  }
  const least = Math.max(...longest) / 3;
  const shares = longest.map((length) => Math.max(length, least));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / all) * 100);
}

function wordsLength(block: FlowBlock): number {
  if (block.is !== 'line') return 12;
  const count = (parts: (typeof block)['content']): number =>
    parts.reduce(
      (sum, part) =>
        sum +
        (part.is === 'text' || part.is === 'ref'
          ? part.text.length
          : part.is === 'link'
            ? count(part.children)
            : 1),
      0,
    );
  return count(block.content);
}

import { paragraph, row, table } from '../../../domain/document/build.ts';
import type { BlockNode, TableCellNode } from '../../../domain/document/types.ts';

/** One cell being read; `header` as TableCellNode has it (0 none, 1 row, 2 column, 3 both). */
export type ReadCell = { blocks: readonly BlockNode[]; across: number; down: number; header: number };

/** More columns than this no table that people read has. */
const MOST_COLUMNS = 200;

/**
 * A table of a note. Cells are made to fit its rows: one that goes further down than the table has rows is cut, and rows that
 * are shorter than the longest get empty cells, so that every column stays one.
 */
export function tableOf(rows: readonly (readonly ReadCell[])[]): BlockNode[] {
  const filled = rows.filter((cells) => cells.length > 0);
  if (filled.length === 0) return [];
  // How far down a cell of an earlier row still covers each column.
  const covered: number[] = [];
  const placed = filled.map((cells, index) => {
    const nodes: TableCellNode[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > index) column += 1;
    };
    for (const { blocks, across, down, header } of cells) {
      skip();
      if (column >= MOST_COLUMNS) break;
      const columns = clamp(across, 1, MOST_COLUMNS - column);
      const lines = clamp(down, 1, filled.length - index);
      for (let at = column; at < column + columns; at += 1) covered[at] = index + lines;
      nodes.push(cellNode(blocks, columns, lines, header));
      column += columns;
    }
    const below = covered.filter((until, at) => at >= column && until > index).length;
    return { nodes, filled: column + below };
  });
  const width = Math.max(...placed.map((line) => line.filled));
  return [
    table(
      ...placed.map((line) =>
        row(...line.nodes, ...Array.from({ length: width - line.filled }, () => cellNode([], 1, 1, 0))),
      ),
    ),
  ];
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Number.isFinite(value) ? Math.trunc(value) : least, least), Math.max(least, most));

function cellNode(blocks: readonly BlockNode[], across: number, down: number, header: number): TableCellNode {
  return {
    type: 'tablecell',
    headerState: header,
    colSpan: across,
    rowSpan: down,
    backgroundColor: null,
    children: blocks.length > 0 ? [...blocks] : [paragraph()],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  };
}

import type { FlowCell, FlowTable } from './types.ts';

/** A cell at its place: Typst refuses two in one, and a head that reaches into the body. */
export type PlacedCell = { cell: FlowCell; x: number; y: number; columns: number; rows: number };
export type Grid = { columns: number; heads: number; cells: readonly PlacedCell[] };

/**
 * The cells of a table at their places, as HTML lays them out: each in the first free one of its row. `heads` is how many
 * rows at the top come again on each page; spans end where their part of the table does.
 */
export function gridOf({ rows, repeated }: FlowTable): Grid {
  const taken = rows.map(() => new Set<number>());
  const heads = Math.min(repeated, rows.length);
  const cells: PlacedCell[] = [];
  rows.forEach((row, y) => {
    const last = y < heads ? heads : rows.length;
    let x = 0;
    for (const cell of row) {
      while (taken[y]!.has(x)) x += 1;
      let columns = 1;
      while (columns < cell.columns && !taken[y]!.has(x + columns)) columns += 1;
      const down = Math.max(1, Math.min(cell.rows, last - y));
      for (let below = 0; below < down; below += 1)
        for (let along = 0; along < columns; along += 1) taken[y + below]!.add(x + along);
      cells.push({ cell, x, y, columns, rows: down });
      x += columns;
    }
  });
  const columns = Math.max(1, ...cells.map((placed) => placed.x + placed.columns));
  return { columns, heads, cells };
}

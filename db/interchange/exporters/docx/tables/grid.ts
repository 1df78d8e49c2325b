import type { FlowCell, FlowTable } from '../../flow/types.ts';

/** What stands at a place of the grid: a cell, its lower part under a cell merged downwards, or nothing. */
export type Placed = {
  column: number;
  columns: number;
  cell: FlowCell | null;
  /** Whether the cell is merged with rows: `begins` here, or `goes-on` from above. */
  merge: 'begins' | 'goes-on' | null;
};

/**
 * The rows of a table as a grid with no hole and no overlap, as Word asks: each cell at its column, cells merged downwards said
 * again in each row, short rows filled.
 */
export function gridOf({ rows }: FlowTable): { columns: number; rows: Placed[][] } {
  const placed: Placed[][] = rows.map(() => []);
  const taken: Set<number>[] = rows.map(() => new Set());
  let columns = 1;
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (taken[at]!.has(column)) column += 1;
      let wide = 0;
      while (wide < Math.max(1, cell.columns) && !taken[at]!.has(column + wide)) wide += 1;
      const high = Math.min(Math.max(1, cell.rows), rows.length - at);
      for (let below = 0; below < high; below += 1) {
        for (let next = 0; next < wide; next += 1) taken[at + below]!.add(column + next);
        const merge = high === 1 ? null : below === 0 ? 'begins' : 'goes-on';
        placed[at + below]!.push({ column, columns: wide, cell: below === 0 ? cell : null, merge });
      }
      columns = Math.max(columns, column + wide);
      column += wide;
    }
  });
  placed.forEach((row, at) => {
    for (let column = 0; column < columns; column += 1)
      if (!taken[at]!.has(column)) row.push({ column, columns: 1, cell: null, merge: null });
    row.sort((a, b) => a.column - b.column);
  });
  return { columns, rows: placed };
}

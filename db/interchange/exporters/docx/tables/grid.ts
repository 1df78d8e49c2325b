import { gridOf } from '../../flow/grid.ts';
import type { FlowCell, FlowTable } from '../../flow/types.ts';

/** What stands at a place of a row: a cell, its lower part under a cell merged downwards, or nothing. */
export type Placed = {
  column: number;
  columns: number;
  cell: FlowCell | null;
  /** Whether the cell is merged with rows: `begins` here, or `goes-on` from above. */
  merge: 'begins' | 'goes-on' | null;
};

/**
 * The rows of a table with no hole and no overlap, as Word asks: cells merged downwards are said again in each row, short rows
 * filled.
 */
export function rowsOf(table: FlowTable): { columns: number; rows: Placed[][] } {
  const { columns, cells } = gridOf(table);
  const rows: Placed[][] = table.rows.map(() => []);
  for (const { cell, x, y, columns: wide, rows: high } of cells)
    for (let below = 0; below < high; below += 1) {
      const merge = high === 1 ? null : below === 0 ? 'begins' : 'goes-on';
      rows[y + below]!.push({ column: x, columns: wide, cell: below === 0 ? cell : null, merge });
    }
  for (const row of rows) {
    const taken = new Set(
      row.flatMap(({ column, columns: wide }) => Array.from({ length: wide }, (_, at) => column + at)),
    );
    for (let column = 0; column < columns; column += 1)
      if (!taken.has(column)) row.push({ column, columns: 1, cell: null, merge: null });
    row.sort((a, b) => a.column - b.column);
  }
  return { columns, rows };
}

/** A cell of the grid; row -1 is the header. */
export type Cell = { row: number; column: number };

/** Where the focus goes from a cell for a key, in a grid of `rows` by `columns`; null when the key does not move it. */
export function moved(
  { row, column }: Cell,
  key: string,
  { rows, columns, page, ctrl }: { rows: number; columns: number; page: number; ctrl: boolean },
): Cell | null {
  const at = (toRow: number, toColumn: number): Cell => ({
    row: Math.max(-1, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return ctrl ? at(0, 0) : at(row, 0);
    case 'End':
      return ctrl ? at(rows - 1, columns - 1) : at(row, columns - 1);
    case 'PageUp':
      return at(Math.max(0, row - page), column);
    case 'PageDown':
      return at(row + page, column);
    default:
      return null;
  }
}

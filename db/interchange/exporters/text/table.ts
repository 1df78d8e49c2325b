import type { FlowBlock, FlowTable } from '../flow/types.ts';

/** A table as wide as this is told row by row. */
const WIDEST = 110;

/**
 * A table as plain text: two columns of which the first names the second as « name : value »; a narrow one in columns;
 * any other row by row, each cell after the head of its column.
 */
export function plainTable(
  table: FlowTable,
  textOf: (blocks: readonly FlowBlock[]) => string,
  { colon }: { colon: string },
): string {
  const rows = spread(table, textOf);
  if (table.repeated === 0 && rows.every((row) => row.length === 2) && table.rows[0]?.[0]?.head === 'row')
    return rows.map(([name, value]) => `${name}${colon}${value}`).join('\n');
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.flatMap((row) => (row[at] ?? '').split('\n').map((line) => [...line].length))),
  );
  const narrow = widths.reduce((sum, width) => sum + width + 3, 0) <= WIDEST;
  if (narrow && rows.every((row) => row.every((cell) => !cell.includes('\n')))) {
    const lines = rows.map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat(widths[at]! - [...cell].length))
        .join(' | ')
        .trimEnd(),
    );
    if (table.repeated > 0)
      lines.splice(table.repeated, 0, widths.map((width) => '-'.repeat(width)).join('-+-'));
    return lines.join('\n');
  }
  const head = table.repeated > 0 ? rows[table.repeated - 1]! : [];
  return rows
    .slice(table.repeated)
    .map((row) =>
      row
        .map((cell, at) => (head[at] && cell !== '' ? `${head[at]}${colon}${cell}` : cell))
        .filter((cell) => cell !== '')
        .join('\n'),
    )
    .join('\n\n');
}

/** The cells by row and column; one that spans several says its words in the first. */
function spread(table: FlowTable, textOf: (blocks: readonly FlowBlock[]) => string): string[][] {
  const grid: (string | undefined)[][] = table.rows.map(() => []);
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x += 1;
      for (let down = 0; down < cell.rows && y + down < grid.length; down += 1)
        for (let along = 0; along < cell.columns; along += 1) grid[y + down]![x + along] = '';
      grid[y]![x] = textOf(cell.content);
      x += cell.columns;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

import type { StateCore, Token } from 'markdown-it';

/**
 * GFM leaves out the cells of a row that go beyond the columns of its table: finds them, so that they can be told. The row
 * keeps them in its `meta`.
 */
export function findCellsBeyond(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'tr_open')) return;
  const lines = state.src.split('\n');
  let row: Token | null = null;
  let cells = 0;
  for (const token of state.tokens) {
    if (token.type === 'tr_open') [row, cells] = [token, 0];
    else if (token.type === 'td_open') cells += 1;
    else if (token.type === 'tr_close' && row?.map && cells > 0) {
      const written = cellsOf(lines[row.map[0]] ?? '');
      const beyond = written.slice(cells).filter((cell) => cell !== '');
      if (beyond.length > 0) row.meta = { beyond: beyond.join(' | ') };
    }
  }
}

/** What a reader of tables was not given, '' when nothing. */
export function cellsBeyond(row: Token): string {
  return (row.meta as { beyond?: string } | null)?.beyond ?? '';
}

/** The cells of a row as written, signs of quotations before them left out. */
function cellsOf(line: string): string[] {
  const row = line.replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '');
  return row.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

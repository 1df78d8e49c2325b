import { diffArrays } from 'diff';
import { align } from './align.ts';
import { contentKey, type AnyBlock } from './content.ts';
import { tokensOf, type Token } from './tokens.ts';
import { diffTokens, type Piece } from './words.ts';

export type CellDiff = {
  change: 'same' | 'added' | 'removed' | 'changed';
  isHeader: boolean;
  span: { columns: number; rows: number };
  pieces: Piece[];
};
export type RowDiff = { change: 'same' | 'added' | 'removed' | 'changed'; cells: CellDiff[] };

type Cell = AnyBlock & { headerState?: number; colSpan?: number; rowSpan?: number };

/** What became of a table: rows by likeness, columns by the words of the first row, then cell by cell. */
export function diffTable(before: readonly AnyBlock[], after: readonly AnyBlock[]): RowDiff[] {
  const columns = pairColumns(before[0]?.children ?? [], after[0]?.children ?? []);
  return align(before, after).rows.map(({ before: old, after: now }) => {
    if (!old || !now) {
      const change = old ? 'removed' : 'added';
      const cells = (old ?? now)!.children ?? [];
      return { change, cells: cells.map((cell) => diffCell(old ? cell : null, old ? null : cell)) };
    }
    const cells = columns.flatMap(([left, right]) => {
      const one = left === null ? undefined : old.children?.[left];
      const other = right === null ? undefined : now.children?.[right];
      return one || other ? [diffCell(one ?? null, other ?? null)] : [];
    });
    return { change: cells.some(({ change }) => change !== 'same') ? 'changed' : 'same', cells };
  });
}

type Pair = [number | null, number | null];

function pairColumns(before: readonly AnyBlock[], after: readonly AnyBlock[]): Pair[] {
  if (before.length === after.length) return before.map((_, column): Pair => [column, column]);
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  for (const change of diffArrays(before.map(contentKey), after.map(contentKey))) {
    for (let count = 0; count < change.value.length; count += 1)
      pairs.push([change.added ? null : left++, change.removed ? null : right++]);
  }
  return pairs;
}

function diffCell(before: Cell | null, after: Cell | null): CellDiff {
  const cell = (after ?? before)!;
  const same = before && after && contentKey(before) === contentKey(after);
  return {
    change: same ? 'same' : !before ? 'added' : !after ? 'removed' : 'changed',
    isHeader: (cell.headerState ?? 0) > 0,
    span: { columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 },
    pieces: diffTokens(linesOf(before), linesOf(after)),
  };
}

const BREAK: Token = { kind: 'break', text: '\n', format: 0, url: null, key: '\n' };

/** The words of a cell, its blocks apart by line ends. */
function linesOf(cell: AnyBlock | null): Token[] {
  return (cell?.children ?? []).flatMap((block, index) => [
    ...(index > 0 ? [BREAK] : []),
    ...tokensOf(block.children ?? [block]),
  ]);
}

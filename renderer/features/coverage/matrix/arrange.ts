import { cellState, type Axis, type CellState } from '#db/domain/coverage/matrix.ts';
import type { CycleRead, Matrix, MatrixRow } from '#preload/contract/coverage.ts';
import { type Counts, total } from './counts.ts';

export type ArrangedCell = {
  /** A cycle, `null` for what is in none. */
  cycleId: string | null;
  counts: Counts;
  count: number;
  state: CellState;
};
export type ArrangedRow = Pick<MatrixRow, 'id' | 'record'> & {
  title: string;
  cells: ArrangedCell[];
  counts: Counts;
  gaps: number;
};
export type Arranged = {
  cycles: CycleRead[];
  /** True when there is a column of what is in no cycle. */
  hasOutside: boolean;
  rows: ArrangedRow[];
  columns: ArrangedCell[];
  counts: Counts;
  gaps: number;
  /** The most of one cell of a cycle: the full shade. */
  most: number;
};

/**
 * The matrix as it is shown: the cycles chosen, rows in the order asked for (« none » last), gaps told from cells that cannot
 * be. What is in no cycle is never a gap.
 */
export function arrange(
  matrix: Matrix,
  {
    axis,
    shown,
    sort,
    emptyRows,
    today,
    titleOf,
    locale,
  }: {
    axis: Axis;
    shown: readonly CycleRead[];
    /** `name`, `total`, `gaps`, or the id of a cycle. */
    sort: { by: string; descending: boolean };
    emptyRows: boolean;
    today: string;
    titleOf: (row: Pick<MatrixRow, 'id' | 'record'>) => string;
    locale: string;
  },
): Arranged {
  const ranks = matrix.cycles.flatMap((cycle, rank) =>
    shown.some(({ id }) => id === cycle.id) ? [rank] : [],
  );
  const cycles = ranks.flatMap((rank) => matrix.cycles[rank] ?? []);
  const outside = matrix.cycles.length;
  const hasOutside = total(matrix.columns[outside]) > 0;
  const cellsOf = (row: Pick<MatrixRow, 'id' | 'cycleIds' | 'cells'>): ArrangedCell[] => [
    ...ranks.map((rank): ArrangedCell => {
      const counts = row.cells[rank] ?? [];
      const cycle = matrix.cycles[rank];
      const count = total(counts);
      const state = cellState(count, {
        axis,
        rowCycles: row.cycleIds,
        cycle: { id: cycle?.id ?? '', start: cycle?.period?.start ?? null },
        today,
      });
      return {
        cycleId: cycle?.id ?? null,
        counts,
        count,
        state: row.id === null && count === 0 ? 'outside' : state,
      };
    }),
    ...(hasOutside ? [outsideCell(row.cells[outside] ?? [])] : []),
  ];
  const rows = matrix.rows
    .map((row): ArrangedRow => {
      const cells = cellsOf(row);
      const gaps = cells.filter(({ state }) => state === 'gap').length;
      return { id: row.id, record: row.record, title: titleOf(row), cells, counts: row.total, gaps };
    })
    .filter((row) => row.id === null || emptyRows || row.cells.some(({ count }) => count > 0));
  const value = (row: ArrangedRow): number =>
    sort.by === 'total'
      ? total(row.counts)
      : sort.by === 'gaps'
        ? row.gaps
        : (row.cells.find(({ cycleId }) => cycleId === sort.by)?.count ?? 0);
  const inOrder =
    sort.by === 'name'
      ? rows
      : rows.toSorted((a, b) => value(a) - value(b) || b.title.localeCompare(a.title, locale));
  const turned = sort.descending ? inOrder.toReversed() : inOrder;
  const columns = cellsOf({ id: null, cycleIds: [], cells: matrix.columns });
  const cellsOfCycles = rows
    .filter(({ id }) => id !== null)
    .flatMap(({ cells }) => cells.slice(0, cycles.length));
  return {
    cycles,
    hasOutside,
    rows: [...turned.filter(({ id }) => id !== null), ...turned.filter(({ id }) => id === null)],
    columns,
    counts: matrix.total,
    gaps: cellsOfCycles.filter(({ state }) => state === 'gap').length,
    most: Math.max(1, ...cellsOfCycles.map(({ count }) => count)),
  };
}

function outsideCell(counts: Counts): ArrangedCell {
  const count = total(counts);
  return { cycleId: null, counts, count, state: count > 0 ? 'filled' : 'outside' };
}

/** From 0 (nothing) to 4 (the most): shades that the eye can tell apart, and that grow with the root of the count. */
export function shade(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count === 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil(Math.sqrt(count / most) * 4))) as 1 | 2 | 3 | 4;
}

import { describe, expect, test } from 'vitest';
import type { Matrix } from '#preload/contract/coverage.ts';
import { arrange, shade } from '#renderer/features/coverage/matrix/arrange.ts';
import { groupMissing, RULE_IDS } from '#renderer/features/coverage/missing/groups.ts';

const cycle = (id: string, start: string | null): Matrix['cycles'][number] => ({
  ...{ id, code: id, kind: 'cycle', title: id, date: null },
  period: start === null ? null : { start, end: start, openEnded: false },
});
const one = (count: number) => (count === 0 ? [] : [{ kind: 'etude' as const, count }]);
const row = (id: string | null, cells: number[], cycleIds: string[] = []): Matrix['rows'][number] => ({
  ...{ id, record: null, cycleIds, cells: cells.map(one) },
  total: one(cells.reduce((sum, count) => sum + count, 0)),
});
const matrix: Matrix = {
  cycles: [cycle('A', '2008-01-01'), cycle('B', '2013-01-01'), cycle('futur', '2030-01-01')],
  rows: [row('x', [2, 0, 0, 0]), row('y', [1, 5, 0, 0]), row('z', [0, 0, 0, 0]), row(null, [0, 0, 0, 3])],
  columns: [3, 5, 0, 3].map(one),
  total: one(11),
};
const show = (more: Partial<Parameters<typeof arrange>[1]> = {}) =>
  arrange(matrix, {
    ...{ axis: 'theme', shown: matrix.cycles, sort: { by: 'name', descending: false }, emptyRows: true },
    ...{ today: '2026-11-23', titleOf: ({ id }) => id ?? 'sans', locale: 'fr' },
    ...more,
  });

describe('the matrix as it is shown', () => {
  test('a gap is nothing in a cycle that has begun; a cycle to come and what is in no cycle have none', () => {
    const { rows, gaps } = show();
    expect(rows.map(({ id, cells }) => [id, cells.map(({ state }) => state)])).toEqual([
      ['x', ['filled', 'gap', 'outside', 'outside']],
      ['y', ['filled', 'filled', 'outside', 'outside']],
      ['z', ['gap', 'gap', 'outside', 'outside']],
      [null, ['outside', 'outside', 'outside', 'filled']],
    ]);
    expect(gaps).toBe(3);
  });

  test('an axis lacks nothing in the cycles that it is not part of', () => {
    const own = { ...matrix, rows: [row('axe', [0, 0, 0, 0], ['B'])] };
    const { rows } = arrange(own, {
      ...{ axis: 'axe', shown: own.cycles, sort: { by: 'name', descending: false }, emptyRows: true },
      ...{ today: '2026-11-23', titleOf: ({ id }) => id ?? '', locale: 'fr' },
    });
    expect(rows[0]?.cells.map(({ state }) => state)).toEqual(['outside', 'gap', 'outside', 'outside']);
  });

  test('rows sort by a cycle, by the total or by gaps, and what is in no row stays last', () => {
    const order = (by: string) => show({ sort: { by, descending: true } }).rows.map(({ id }) => id);
    expect(order('A')).toEqual(['x', 'y', 'z', null]);
    expect(order('total')).toEqual(['y', 'x', 'z', null]);
    expect(order('gaps')).toEqual(['z', 'x', 'y', null]);
  });

  test('empty rows and cycles can be put away', () => {
    const { rows, cycles } = show({ emptyRows: false, shown: matrix.cycles.slice(0, 1) });
    expect(cycles.map(({ id }) => id)).toEqual(['A']);
    expect(rows.map(({ id }) => id)).toEqual(['x', 'y', null]);
  });

  test('shades grow with counts, from none to the most', () => {
    expect([0, 1, 4, 9, 16].map((count) => shade(count, 16))).toEqual([0, 1, 2, 3, 4]);
  });
});

test('what is missing is counted by rule and by cycle', () => {
  const facts = {
    ...{
      kind: 'etude' as const,
      dated: true,
      planned: null,
      plannedEnd: null,
      end: null,
      notes: 0,
      mentions: 0,
    },
    ...{
      syntheses: 0,
      minutes: 0,
      accounts: 0,
      sources: 0,
      observations: 0,
      unbased: 0,
      finalReports: 0,
      otherCycles: 0,
    },
  };
  const missing = (code: string, cycleIds: string[]) => ({
    rule: 'etude-sans-note',
    record: { id: code, code, kind: 'etude' as const, title: code, example: false },
    cycleIds,
    facts,
  });
  const groups = groupMissing(
    [missing('E-1', ['A']), missing('E-2', ['A', 'B']), missing('E-3', [])],
    matrix.cycles,
  );
  expect(groups.map(({ rule }) => rule)).toEqual(RULE_IDS);
  expect(groups.find(({ rule }) => rule === 'etude-sans-note')?.counts).toEqual([2, 1, 0, 1]);
});

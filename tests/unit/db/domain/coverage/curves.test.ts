import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOf, differenceOf } from '#db/domain/coverage/curves.ts';
import { countSlots, type DatedCount } from '#db/domain/coverage/superpose.ts';

const EDTF = [
  '2018',
  '2018-04-11',
  '2018-33',
  '2019-10?',
  '2008/2012',
  '2017-12/2018-02',
  '2023-01-26',
  '2019~',
];
const rows = fc.array(
  fc.record({
    kind: fc.constantFrom('etude' as const, 'atelier' as const, 'publication' as const),
    edtf: fc.constantFrom(...EDTF),
    count: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 30 },
);
const count = (found: readonly DatedCount[], unit: 'year' | 'quarter' | 'month' = 'year') =>
  countSlots(found, { start: '2018-01-01', unit, steps: unit === 'year' ? 5 : 20 });

describe('cycles superposed', () => {
  test('the years of a cycle add up to its dated records, by any step', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('year' as const, 'quarter' as const, 'month' as const),
        (found, unit) => {
          const curve = curveOf(count(found, unit), false);
          const dated = found.reduce((sum, row) => sum + row.count, 0);
          expect(curve.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(dated, 6);
          const reached = curveOf(count(found, unit), true).at(-1);
          if (dated > 0) expect([reached?.low, reached?.high]).toEqual([dated, dated]);
        },
      ),
    );
  });

  test('what is drawn is between what is sure and what is possible, and what is reached never goes down', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (found, cumulated) => {
        let before = 0;
        for (const { value, low, high } of curveOf(count(found), cumulated)) {
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
          if (cumulated) expect(value).toBeGreaterThanOrEqual(before - 1e-9);
          before = value;
        }
      }),
    );
  });

  test('a difference bounds what both may be', () => {
    const one = curveOf(count([{ kind: 'etude', edtf: '2018', count: 3 }]), false);
    const other = curveOf(count([{ kind: 'etude', edtf: '2018/2019', count: 2 }]), false);
    expect(differenceOf(one, other)[1]).toMatchObject({ slot: 1, low: 1, high: 3 });
    expect(differenceOf(one, other)[1]?.value).toBeCloseTo(2, 2);
  });

  test('kinds come in their usual order, and what has no date is not counted', () => {
    const found = count([
      { kind: 'atelier', edtf: '2018-12', count: 1 },
      { kind: 'etude', edtf: null, count: 9 },
      { kind: 'etude', edtf: '2018-09', count: 1 },
    ]);
    expect(found.map(({ kind, spread }) => [kind, spread[1]])).toEqual([
      ['etude', 1],
      ['atelier', 1],
    ]);
  });
});

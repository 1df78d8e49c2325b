import { describe, expect, test } from 'vitest';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { layOutStrength, MOST_CELLS, signed } from '#renderer/features/signals/views/strength/layout.ts';
import { measure, signal } from '../arbitraries.ts';

const curve = (id: string, ...points: [string, number][]) => ({
  id,
  points: points.map(([day, value]) => ({ day, value, direction: 'renforce' as const })),
});
const layOut = (curves: ReturnType<typeof curve>[]) =>
  layOutStrength(curves, {
    signals: curves.map(({ id }) => signal({ id })),
    width: 1000,
    today: dayOf('2022-12-31'),
    measure,
    locale: 'fr',
  });

describe('strengthening curves', () => {
  test('go up and down in steps, level between observations', () => {
    const { cells } = layOut([curve('1', ['2018-01-01', 1], ['2019-06-01', 0.5])]);
    const line = cells[0]!.line;
    line.slice(1).forEach((point, index) => {
      const before = line[index]!;
      expect(point.x === before.x || point.y === before.y).toBe(true);
    });
    expect(cells[0]!.last).toBe('+0,5');
  });

  test('have the same scales in every small chart', () => {
    const { cells } = layOut([
      curve('1', ['2018-01-01', 4]),
      curve('2', ['2018-01-01', 4], ['2020-01-01', 2]),
    ]);
    const [one, two] = cells.map(({ marks: [mark], plot }) => ({
      x: mark!.x - plot.x0,
      y: mark!.y - plot.y0,
    }));
    expect(one!.x).toBeCloseTo(two!.x, 6);
    expect(one!.y).toBeCloseTo(two!.y, 6);
  });

  test('are all drawn together, and one by one as far as one reads', () => {
    const many = Array.from({ length: 200 }, (_, index) => curve(String(index), ['2018-01-01', 1]));
    const { overview, cells, left } = layOut(many);
    expect(overview.curves).toHaveLength(200);
    expect(cells).toHaveLength(MOST_CELLS);
    expect(left).toBe(200 - MOST_CELLS);
  });

  test('say their sign in words of print', () => {
    expect([signed(-1.25, 'fr'), signed(0, 'fr'), signed(2, 'en')]).toEqual(['−1,25', '0', '+2']);
  });
});

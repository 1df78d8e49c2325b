import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#db/domain/dates/calendar.ts';
import { VERIFICATIONS } from '#db/domain/impacts.ts';
import { DIRECTIONS } from '#db/domain/signals/vocabulary.ts';
import { layCurve, type Observed } from '#renderer/features/signals/sheet/curve.ts';

const at = (
  id: string,
  start: string | null,
  direction: Observed['direction'],
  end: string | null = start,
): Observed => ({ id, date: { start, end }, direction, verification: 'attested' });
const frame = { from: '2018-01-01', until: '2022-12-31', width: 560, height: 132, locale: 'fr' } as const;

describe('the strengthening curve', () => {
  test('climbs with what strengthens, falls with what weakens, and stays with what qualifies', () => {
    const curve = layCurve({
      ...frame,
      observations: [
        at('c', '2020-06-01', 'affaiblit'),
        at('a', '2018-04-11', 'renforce'),
        at('b', '2019-02-01', 'nuance'),
      ],
    })!;
    expect(curve.points.map(({ id, value }) => [id, value])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
    const [a, b, c] = curve.points;
    expect(a!.x).toBeLessThan(b!.x);
    expect(a!.y).toBeLessThan(curve.zero);
    expect(c!.y).toBe(curve.zero);
    // Level between observations: nothing was seen there.
    expect(curve.line.slice(1, 5)).toEqual([
      [a!.x, curve.zero],
      [a!.x, a!.y],
      [b!.x, a!.y],
      [b!.x, b!.y],
    ]);
  });

  test('shows the days that an imprecise date may mean', () => {
    const { points } = layCurve({
      ...frame,
      observations: [at('a', '2019-01-01', 'renforce', '2019-12-31'), at('b', '2021-03-02', 'renforce')],
    })!;
    expect(points[0]!.span).toEqual({ x1: points[0]!.x, x2: expect.any(Number) });
    expect(points[0]!.span!.x2).toBeLessThan(points[1]!.x);
    expect(points[1]!.span).toBeNull();
  });

  test('counts from the start what has no first day', () => {
    const curve = layCurve({
      ...frame,
      observations: [at('open', null, 'renforce', '2019-01-01'), at('a', '2020-01-01', 'renforce')],
    })!;
    expect(curve.points.map(({ id, value }) => [id, value])).toEqual([['a', 2]]);
    expect(curve.line[0]![1]).toBeLessThan(curve.zero);
  });

  test('is not drawn without a dated observation', () => {
    expect(layCurve({ ...frame, observations: [] })).toBeNull();
    expect(layCurve({ ...frame, observations: [at('open', null, 'nuance')] })).toBeNull();
  });

  test('marks years over a long time and months over a short one', () => {
    const labels = (until: string) =>
      layCurve({ ...frame, until, observations: [at('a', '2018-04-11', 'renforce')] })!.ticks.map(
        ({ label }) => label,
      );
    expect(labels('2022-12-31')).toContain('2020');
    expect(labels('2018-09-30').every((label) => /[a-zû]/.test(label))).toBe(true);
  });

  test('stays within its frame whatever was observed', () => {
    const observation = fc.record({
      id: fc.uuid(),
      days: fc.integer({ min: -4000, max: 4000 }),
      length: fc.integer({ min: 0, max: 800 }),
      direction: fc.constantFrom(...DIRECTIONS),
      verification: fc.constantFrom(...VERIFICATIONS),
    });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 30 }), (some) => {
        const observations = some.map(({ id, days, length, ...rest }) => {
          const start = addDays('2018-06-01', days);
          return { id, ...rest, date: { start, end: addDays(start, length) } };
        });
        const curve = layCurve({ ...frame, observations })!;
        const inside = (x: number, y: number) =>
          x >= 0 && x <= frame.width && y >= 0 && y <= frame.height && !Number.isNaN(x + y);
        expect(curve.points).toHaveLength(observations.length);
        expect(curve.line.every(([x, y]) => inside(x, y))).toBe(true);
        expect(curve.points.every(({ span }) => !span || (inside(span.x1, 0) && inside(span.x2, 0)))).toBe(
          true,
        );
        expect(inside(0, curve.zero)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutMatrix, type Matrix } from '#renderer/features/signals/views/matrix/layout.ts';
import { boxesTouch, boxOfLabel } from '#renderer/features/signals/views/placement/labels.ts';
import { type Analyst, ratingOf, type Signal } from '#renderer/features/signals/views/signal.ts';
import { measure, signal, signalsOf } from '../arbitraries.ts';

const layOut = (signals: readonly Signal[], analyst: Analyst = 'all', k = 1): Matrix =>
  layOutMatrix(signals, {
    width: 900,
    height: 600,
    move: { k, x: 0, y: 0 },
    analyst,
    measure,
    obstacles: () => [],
    foremost: () => false,
  });

describe('the matrix of impact and uncertainty', () => {
  test('places nobody whose ratings it does not have, and loses nobody', () => {
    fc.assert(
      fc.property(signalsOf(150), fc.constantFrom<Analyst>('all', 'own'), (signals, analyst) => {
        const { points, unrated } = layOut(signals, analyst);
        const placed = points.flatMap(({ signals: inside }) => inside);
        for (const one of placed) {
          expect(ratingOf(one, 'impact', analyst)).not.toBeNull();
          expect(ratingOf(one, 'incertitude', analyst)).not.toBeNull();
        }
        expect([...placed, ...unrated].map(({ id }) => id).sort()).toEqual(
          signals.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 80 },
    );
  });

  test('a signal alone stands exactly at its means; a bubble at those of one of its signals', () => {
    fc.assert(
      fc.property(signalsOf(150), (signals) => {
        const { points, x, y } = layOut(signals);
        for (const point of points) {
          const isOne = point.signals.some(
            (one) =>
              Math.abs(x(ratingOf(one, 'incertitude', 'all') ?? 0) - point.x) < 1e-6 &&
              Math.abs(y(ratingOf(one, 'impact', 'all') ?? 0) - point.y) < 1e-6,
          );
          expect(isOne).toBe(true);
          expect(point.look === null).toBe(point.signals.length > 1);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('neither marks nor names cover each other', () => {
    fc.assert(
      fc.property(signalsOf(150), fc.constantFrom(1, 5), (signals, k) => {
        const { points } = layOut(signals, 'all', k);
        const marks = points.map(({ x, y, r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
        const names = points.flatMap(({ label }) => (label ? [boxOfLabel(label)] : []));
        points.forEach((one, index) => {
          for (const other of points.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r);
        });
        names.forEach((box, index) => {
          for (const other of [...marks, ...names.slice(index + 1)])
            expect(boxesTouch(box, other)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('one’s own ratings place differently from everyone’s mean', () => {
    const rating = { mean: 4, deviation: 1, min: 3, max: 5, count: 2 };
    const one = signal({
      id: '1',
      ratings: [
        { ...rating, criterion: 'impact', own: 3 },
        { ...rating, criterion: 'incertitude', own: null },
      ],
    });
    expect(layOut([one]).points).toHaveLength(1);
    expect(layOut([one], 'own').unrated).toEqual([one]);
  });
});

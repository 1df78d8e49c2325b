import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#renderer/features/timeline/days.ts';
import {
  brushed,
  movedBy,
  placeOnStrip,
  resized,
  viewportOf,
} from '#renderer/features/timeline/minimap/window.ts';
import { homeOf, viewOf, zoomLimits } from '#renderer/features/timeline/viewport.ts';

const whole = { from: dayOf('2006-10-01'), to: dayOf('2023-09-30') };
const home = { ...homeOf(null, 1100, dayOf('2026-11-23')), ...whole };
const day = fc.double({ min: whole.from, max: whole.to, noNaN: true });
const window = fc
  .tuple(day, day)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  .filter(({ from, to }) => to - from >= 7);

describe('the window of the minimap', () => {
  test('shows the days it is given from edge to edge', () => {
    fc.assert(
      fc.property(window, (days) => {
        const viewport = viewportOf(home, days);
        const [least, most] = zoomLimits(home);
        expect(viewport.zoom).toBeGreaterThanOrEqual(least);
        expect(viewport.zoom).toBeLessThanOrEqual(most);
        const view = viewOf(home, viewport);
        // A week is shorter than what the closest zoom shows: then its middle is in the middle.
        expect((view.from + view.to) / 2).toBeCloseTo((days.from + days.to) / 2, 4);
        if (viewport.zoom < most) expect(view.to - view.from).toBeCloseTo(days.to - days.from, 4);
      }),
    );
  });

  test('moves without changing its length and stays within the whole', () => {
    fc.assert(
      fc.property(window, fc.double({ min: -9000, max: 9000, noNaN: true }), (days, by) => {
        const moved = movedBy(days, by, whole);
        expect(moved.to - moved.from).toBeCloseTo(days.to - days.from, 6);
        expect(moved.from).toBeGreaterThanOrEqual(whole.from - 1e-6);
        expect(moved.to).toBeLessThanOrEqual(whole.to + 1e-6);
      }),
    );
    const all = { from: whole.from - 100, to: whole.to + 100 };
    expect(movedBy(all, 300, whole)).toEqual(all);
  });

  test('one end moves, the other stays, and a week at least is left', () => {
    fc.assert(
      fc.property(window, day, fc.constantFrom('from' as const, 'to' as const), (days, to, side) => {
        const next = resized(days, side, to, whole, 7);
        expect(next.to - next.from).toBeGreaterThanOrEqual(7 - 1e-6);
        const other = side === 'from' ? 'to' : 'from';
        expect(next[other]).toBe(days[other]);
      }),
    );
  });

  test('what is brushed is found again on the strip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1100 }), fc.integer({ min: 0, max: 1100 }), (a, b) => {
        const place = placeOnStrip(brushed(a, b, 1100, whole), 1100, whole);
        expect(place.x).toBeCloseTo(Math.min(a, b, 1098), 4);
        expect(place.width).toBeGreaterThanOrEqual(2);
        expect(place.x + place.width).toBeCloseTo(Math.max(Math.max(a, b), Math.min(a, b, 1098) + 2), 4);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWithin, SMALLEST } from '#main/windows/place.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const SECOND = { x: 1440, y: 0, width: 1920, height: 1080 };
const left = (bounds: { x: number; y: number; width: number; height: number }) => ({
  ...bounds,
  maximized: false,
});

describe('a window', () => {
  test('opens centred on the first screen, never larger than it', () => {
    expect(placeWithin(null, [SECOND])).toEqual({ x: 1680, y: 90, width: 1440, height: 900 });
    expect(placeWithin(null, [LAPTOP])).toEqual(LAPTOP);
  });

  test('comes back where it was left, on the second screen too', () => {
    const bounds = { x: 1500, y: 40, width: 1200, height: 800 };
    expect(placeWithin(left(bounds), [LAPTOP, SECOND])).toEqual(bounds);
  });

  test('comes to the first screen when the second is gone', () => {
    expect(placeWithin(left({ x: 1500, y: 40, width: 1200, height: 800 }), [LAPTOP])).toEqual({
      x: 120,
      y: 63,
      width: 1200,
      height: 800,
    });
  });

  test('is brought down when its title bar was above the screen', () => {
    expect(placeWithin(left({ x: 10, y: -60, width: 1200, height: 800 }), [LAPTOP]).y).toBeGreaterThanOrEqual(
      LAPTOP.y,
    );
  });

  test('can always be seen, dragged and used', () => {
    const place = fc.record({
      x: fc.integer({ min: -5000, max: 9000 }),
      y: fc.integer({ min: -5000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(place, (bounds) => {
        const placed = placeWithin(left(bounds), [LAPTOP, SECOND]);
        const screen = [LAPTOP, SECOND].find(
          (area) =>
            placed.y >= area.y &&
            placed.y + 32 <= area.y + area.height &&
            placed.x < area.x + area.width &&
            placed.x + placed.width > area.x,
        );
        expect(screen).toBeDefined();
        expect(placed.width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(placed.height).toBeGreaterThanOrEqual(SMALLEST.height);
        expect(placed.width).toBeLessThanOrEqual(screen!.width);
        expect(placed.height).toBeLessThanOrEqual(screen!.height);
      }),
    );
  });
});

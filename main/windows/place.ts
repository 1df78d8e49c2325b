import type { KeptBounds } from '../settings/settings.ts';

type Size = { width: number; height: number };
export type Area = Size & { x: number; y: number };

export const SMALLEST = { width: 1024, height: 700 };
const FIRST = { width: 1440, height: 900 };
/** A window is back in reach when at least this much of its top edge can be seen and dragged. */
const GRIP = { width: 120, height: 32 };

/**
 * Where a window opens: where it was left when that is still on a screen, else centred on the first one; never larger
 * than its screen. All in the density-independent pixels of the displays' work areas.
 */
export function placeWithin(kept: KeptBounds | null, areas: readonly Area[]): Area {
  const [first = { x: 0, y: 0, ...FIRST }] = areas;
  const wanted = kept ?? FIRST;
  for (const area of areas) {
    if (!kept) break;
    // A window that shrinks to its screen may leave it: reach is judged at its new size.
    const placed = { x: kept.x, y: kept.y, ...fitted(wanted, area) };
    if (isInReach(placed, area)) return placed;
  }
  const { width, height } = fitted(wanted, first);
  return {
    x: first.x + Math.round((first.width - width) / 2),
    y: first.y + Math.round((first.height - height) / 2),
    width,
    height,
  };
}

function fitted(size: Size, area: Area): Size {
  return {
    width: Math.min(Math.max(size.width, SMALLEST.width), area.width),
    height: Math.min(Math.max(size.height, SMALLEST.height), area.height),
  };
}

function isInReach(bounds: Area, area: Area): boolean {
  const seen = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return seen >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
}

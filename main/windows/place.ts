import type { KeptBounds } from '../settings/settings.ts';

export type Area = { x: number; y: number; width: number; height: number };

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
  const home = kept && areas.find((area) => isInReach(kept, area));
  if (!kept || !home) return centred({ width: kept?.width ?? FIRST.width, height: kept?.height ?? FIRST.height }, first);
  const width = Math.min(Math.max(kept.width, SMALLEST.width), home.width);
  const height = Math.min(Math.max(kept.height, SMALLEST.height), home.height);
  return { x: kept.x, y: kept.y, width, height };
}

function isInReach(bounds: Area, area: Area): boolean {
  const seen = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return seen >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
}

function centred(size: { width: number; height: number }, area: Area): Area {
  const width = Math.min(Math.max(size.width, SMALLEST.width), area.width);
  const height = Math.min(Math.max(size.height, SMALLEST.height), area.height);
  return { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
}

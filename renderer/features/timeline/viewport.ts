import type { Day } from './days.ts';

/** How the days are seen: `zoom` 1 shows the whole extent; `x` is d3-zoom's own translation, in pixels. */
export type Viewport = { zoom: number; x: number };

/** The scale on which everything is in view. */
export type Home = { from: Day; to: Day; width: number };

const YEAR = 365.25;
/** From some sixty years across down to a day sixty pixels wide. */
const WIDEST = 60 * YEAR;
const WIDEST_DAY = 60;

/** The extent of the records with some air around it, in whole years so that the axis begins on a line. */
export function homeOf(extent: { from: Day; to: Day } | null, width: number, today: Day): Home {
  const { from, to } = extent ?? { from: today - 5 * YEAR, to: today };
  const air = Math.max(60, (to - from) * 0.02);
  return { from: from - air, to: Math.max(to + air * 2, from + 90), width: Math.max(1, width) };
}

/** Pixels a day at a zoom, and what to add to world pixels to get pixels of the canvas. */
export function scaleOf(home: Home, { zoom, x }: Viewport): { pixelsPerDay: number; shift: number } {
  const pixelsPerDay = (zoom * home.width) / (home.to - home.from);
  return { pixelsPerDay, shift: x - home.from * pixelsPerDay };
}

/** The days in view. */
export function viewOf(home: Home, viewport: Viewport): { from: Day; to: Day } {
  const { pixelsPerDay, shift } = scaleOf(home, viewport);
  return { from: -shift / pixelsPerDay, to: (home.width - shift) / pixelsPerDay };
}

/** The least and greatest zoom. */
export function zoomLimits(home: Home): [number, number] {
  const days = home.to - home.from;
  return [Math.min(1, days / WIDEST), Math.max(1, (WIDEST_DAY * days) / home.width)];
}

/** The same, `factor` times closer, the point at `at` pixels staying where it is. */
export function zoomedBy(home: Home, viewport: Viewport, factor: number, at = home.width / 2): Viewport {
  const [least, most] = zoomLimits(home);
  const zoom = Math.min(most, Math.max(least, viewport.zoom * factor));
  return { zoom, x: at - ((at - viewport.x) * zoom) / viewport.zoom };
}

/** The viewport moved just enough for some days to show, at least in part, away from the edges. */
export function revealing(home: Home, viewport: Viewport, from: Day, to: Day): Viewport {
  const { pixelsPerDay, shift } = scaleOf(home, viewport);
  const margin = Math.min(60, home.width / 8);
  const left = from * pixelsPerDay + shift;
  const right = to * pixelsPerDay + shift;
  if (right < margin) return { ...viewport, x: viewport.x + (2 * margin - right) };
  if (left > home.width - margin) return { ...viewport, x: viewport.x - (left - (home.width - 4 * margin)) };
  return viewport;
}

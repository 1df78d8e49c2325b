import type { Day } from '../days.ts';
import { type Home, scaleOf, type Viewport, zoomLimits } from '../viewport.ts';

export type Days = { from: Day; to: Day };

/** The viewport that shows some days from edge to edge, as far as the zoom goes; then their middle stays. */
export function viewportOf(home: Home, { from, to }: Days): Viewport {
  const [least, most] = zoomLimits(home);
  const wanted = (home.to - home.from) / Math.max(to - from, 1e-6);
  const zoom = Math.min(most, Math.max(least, wanted));
  const { pixelsPerDay } = scaleOf(home, { zoom, x: 0 });
  const middle = (from + to) / 2;
  return { zoom, x: home.width / 2 - (middle - home.from) * pixelsPerDay };
}

/** Days moved by some days, kept within the whole range as far as they fit in it. */
export function movedBy(days: Days, by: Day, whole: Days): Days {
  const length = days.to - days.from;
  if (length >= whole.to - whole.from) return days;
  const from = Math.min(Math.max(days.from + by, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Days with one end moved to a day; never shorter than `least`, never beyond the whole range. */
export function resized(days: Days, side: 'from' | 'to', day: Day, whole: Days, least: Day): Days {
  return side === 'from'
    ? { ...days, from: Math.max(Math.min(day, days.to - least), Math.min(whole.from, days.from)) }
    : { ...days, to: Math.min(Math.max(day, days.from + least), Math.max(whole.to, days.to)) };
}

/** The days between two places of a brush, in pixels of a strip that shows the whole range. */
export function brushed(a: number, b: number, width: number, whole: Days): Days {
  const dayAt = (x: number): Day =>
    whole.from + (Math.min(Math.max(x, 0), width) / Math.max(1, width)) * (whole.to - whole.from);
  return { from: dayAt(Math.min(a, b)), to: dayAt(Math.max(a, b)) };
}

/** Where days stand on the strip, in pixels, cut to it; never thinner than two pixels. */
export function placeOnStrip({ from, to }: Days, width: number, whole: Days): { x: number; width: number } {
  const at = (day: Day): number =>
    Math.min(Math.max(((day - whole.from) / (whole.to - whole.from)) * width, 0), width);
  const x = Math.min(at(from), width - 2);
  return { x, width: Math.max(2, at(to) - x) };
}

import type { Day } from './days.ts';
import { MOST_MARKS } from './measures.ts';
import { middleOf, type Span } from './spans.ts';

/** Sorted days of a lane of many spans: how many fall somewhere is told by halves, whatever their number. */
export type LaneIndex = {
  from: Float64Array;
  to: Float64Array;
  middle: Float64Array;
  /** Spans in the order of their beginning, and the latest end among those up to each. */
  ordered: readonly Span[];
  reach: Float64Array;
};

/** The index of a lane, or null when its spans are few enough to be walked. */
export function indexOf(spans: readonly Span[]): LaneIndex | null {
  if (spans.length <= MOST_MARKS) return null;
  const ordered = spans.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const reach = new Float64Array(ordered.length);
  ordered.forEach(({ to }, at) => (reach[at] = Math.max(reach[at - 1] ?? -Infinity, to ?? Infinity)));
  return {
    from: Float64Array.from(ordered, ({ from }) => from ?? -Infinity),
    to: Float64Array.from(spans, ({ to }) => to ?? Infinity).sort(),
    middle: Float64Array.from(spans, middleOf).sort(),
    ordered,
    reach,
  };
}

/** How many of some sorted days are before a day. */
export function countBefore(days: Float64Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many spans share some time with the days from `from` to `to`. */
export function countTouching({ from, to }: LaneIndex, view: { from: Day; to: Day }): number {
  // Those that begin before the end, without those that are over before the beginning.
  return countBefore(from, view.to) - (to.length - countFrom(to, view.from));
}

/** How many of some sorted days are after a day. */
function countFrom(days: Float64Array, day: Day): number {
  return days.length - countBefore(days, day + 1e-9);
}

/** The spans that share some time with the days from `from` to `to`, in the order of their beginning. */
export function touching({ ordered, from, reach }: LaneIndex, view: { from: Day; to: Day }): Span[] {
  const first = countBefore(reach, view.from + 1e-9);
  return ordered.slice(first, countBefore(from, view.to)).filter(({ to }) => (to ?? Infinity) > view.from);
}

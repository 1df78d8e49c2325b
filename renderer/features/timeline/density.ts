import { countBefore, type LaneIndex } from './lane-index.ts';
import { middleOf, type Span } from './spans.ts';
import type { Tick } from './ticks.ts';

/** How many spans fall in one tick of the axis. */
export type Bucket = { from: number; to: number; count: number };

/** Counts the spans by the tick in which their middle falls; ticks in time order, empty ticks left out. */
export function densityOf(spans: readonly Span[] | LaneIndex, ticks: readonly Tick[]): Bucket[] {
  const middle = 'middle' in spans ? spans.middle : Float64Array.from(spans, middleOf).sort();
  return ticks.flatMap(({ from, to }): Bucket[] => {
    const count = countBefore(middle, to) - countBefore(middle, from);
    return count > 0 ? [{ from, to, count }] : [];
  });
}

/** The bucket that holds a day, by halves. */
export function bucketAt(buckets: readonly Bucket[], day: number): Bucket | null {
  let low = 0;
  let high = buckets.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bucket = buckets[middle];
    if (!bucket) return null;
    if (day < bucket.from) high = middle - 1;
    else if (day >= bucket.to) low = middle + 1;
    else return bucket;
  }
  return null;
}

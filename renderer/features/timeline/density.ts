import { middleOf, type Span } from './spans.ts';
import type { Tick } from './ticks.ts';

/** How many spans fall in one tick of the axis. */
export type Bucket = { from: number; to: number; count: number };

/** A lane with more marks than this in view is drawn as columns of counts: marks would only cover each other. */
export const MOST_MARKS = 400;

/** Counts the spans by the tick in which their middle falls; ticks and spans in time order, empty ticks left out. */
export function densityOf(spans: readonly Span[], ticks: readonly Tick[]): Bucket[] {
  const buckets = ticks.map(({ from, to }): Bucket => ({ from, to, count: 0 }));
  for (const span of spans) {
    const bucket = bucketAt(buckets, middleOf(span));
    if (bucket) bucket.count += 1;
  }
  return buckets.filter(({ count }) => count > 0);
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

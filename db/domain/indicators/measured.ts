import type { Verification } from '../impacts.ts';
import { fold } from '../text/fold.ts';

/** What the rules need of a measure. `value` is in `unit`; `date` holds the first and last day it may be of. */
export type Measured = {
  id: string;
  value: number;
  unit: string;
  date: { start: string | null; end: string | null };
  /** The population asked. */
  base: string;
  sample: string | null;
  question: string | null;
  /** Measures share it only when someone established that their base is the same; null stands alone. */
  comparability: string | null;
  sourceLabel: string;
  sourceAddress: string | null;
  verification: Verification;
};

/** The first and last day of a measure; an open end is the day of the other one. */
export function periodOf({ date }: Pick<Measured, 'date'>): { start: string; end: string } {
  const start = date.start ?? date.end ?? '';
  return { start, end: date.end ?? start };
}

/** The middle of a measure's period, in milliseconds since 1970: where a chart puts it. */
export function middleOf(measure: Pick<Measured, 'date'>): number {
  const { start, end } = periodOf(measure);
  return (Date.parse(start) + Date.parse(end)) / 2;
}

/** True when both measures may be of one same day. */
export function sameTime(a: Pick<Measured, 'date'>, b: Pick<Measured, 'date'>): boolean {
  const [one, other] = [periodOf(a), periodOf(b)];
  return one.start <= other.end && other.start <= one.end;
}

/** True when two texts say the same but for case, accents, apostrophes and spaces. */
export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** A text without what does not change its meaning, to compare bases, units and questions. */
export function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** What tells two sources apart: the page where the figure was read, or the name of what was read. */
export function sourceKey({
  sourceLabel,
  sourceAddress,
}: Pick<Measured, 'sourceLabel' | 'sourceAddress'>): string {
  return sourceAddress ?? plain(sourceLabel);
}

/** In the order of time; equal dates keep the order in which they were given. */
export function inTime<One extends Pick<Measured, 'date'>>(measures: readonly One[]): One[] {
  return [...measures].sort((a, b) => middleOf(a) - middleOf(b));
}

import { isApproximate, isUncertain, parseEdtf, pointBounds } from '../dates/edtf.ts';
import { stepOf, stepStart, type StepUnit } from './steps.ts';

/** The days over which a date may be, both included. `marked` when it is written as approximate or uncertain. */
export type Extent = { start: string; end: string; marked: boolean };

/** The days of a date; an interval open on a side is where its known end is. Null when it is no EDTF. */
export function extentOf(edtf: string): Extent | null {
  const date = parseEdtf(edtf);
  if (!date) return null;
  const marked = isApproximate(edtf) || isUncertain(edtf);
  if (date.type !== 'interval') return { ...pointBounds(date), marked };
  const [from, to] = [date.from, date.to].map((end) => (typeof end === 'string' ? null : pointBounds(end)));
  const known = from ?? to;
  if (!known) return null;
  return { start: (from ?? known).start, end: (to ?? known).end, marked };
}

/**
 * Where a date falls in a cycle. Slot 0 is all that comes before it, slots 1 to `steps` its steps, the last one all that
 * comes after. A date known only by its year is not put in January: it is shared between the slots it covers, in
 * proportion to its days in each.
 */
export type Place = {
  first: number;
  last: number;
  /** In one slot, and not written as approximate or uncertain. */
  sure: boolean;
  /** The part of the record in each slot from `first` to `last`; their sum is 1. */
  shares: readonly number[];
};

/** Places the days of a date in a cycle cut into `steps`. */
export function placeOf(
  { start, end, marked }: Extent,
  cycleStart: string,
  unit: StepUnit,
  steps: number,
): Place {
  const slot = (day: string): number => Math.min(Math.max(stepOf(cycleStart, unit, day) + 1, 0), steps + 1);
  const [first, last] = [slot(start), slot(end)];
  if (first === last) return { first, last, sure: !marked, shares: [1] };
  const total = daysFrom(start, end) + 1;
  const shares = Array.from({ length: last - first + 1 }, (_, at) => {
    const from = at === 0 ? start : stepStart(cycleStart, unit, first + at - 1);
    const days =
      first + at === last ? daysFrom(from, end) + 1 : daysFrom(from, stepStart(cycleStart, unit, first + at));
    return days / total;
  });
  return { first, last, sure: false, shares };
}

function daysFrom(one: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000);
}

import type { SlotCounts } from './superpose.ts';

/** A value at a slot, between the least and the most that imprecise dates allow. */
export type CurvePoint = { slot: number; value: number; low: number; high: number };

/**
 * The curve of a cycle over its slots (0: before; the last: after), all kinds together: what falls in each slot, or all
 * that is reached by its end.
 */
export function curveOf(counts: readonly SlotCounts[], cumulated: boolean): CurvePoint[] {
  const slots = counts[0]?.spread.length ?? 0;
  const sum = (pick: (one: SlotCounts) => readonly number[], slot: number): number =>
    counts.reduce((total, one) => total + (pick(one)[slot] ?? 0), 0);
  let [value, low, high] = [0, 0, 0];
  return Array.from({ length: slots }, (_, slot) => {
    if (!cumulated) {
      return {
        slot,
        value: sum((one) => one.spread, slot),
        low: sum((one) => one.sure, slot),
        high: sum((one) => one.possible, slot),
      };
    }
    value += sum((one) => one.spread, slot);
    low += sum((one) => one.last, slot);
    high += sum((one) => one.first, slot);
    return { slot, value, low, high };
  });
}

/** `curve − base`, slot by slot where both have one; the bounds are the widest that the two allow. */
export function differenceOf(curve: readonly CurvePoint[], base: readonly CurvePoint[]): CurvePoint[] {
  return curve.flatMap((point, at) => {
    const other = base[at];
    if (!other) return [];
    return [
      {
        slot: point.slot,
        value: point.value - other.value,
        low: point.low - other.high,
        high: point.high - other.low,
      },
    ];
  });
}

import type { MeasureRead } from '#preload/contract/records.ts';

/** A letter for each group of measures with the same base; a group of one stands alone and gets none. */
export function comparability(measures: readonly MeasureRead[]): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const { comparability: group } of measures) {
    if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const shared = [...sizes].filter(([, size]) => size > 1);
  return new Map(shared.map(([group], index) => [group, String.fromCharCode(65 + (index % 26))]));
}

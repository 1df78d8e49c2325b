import { periodOf, plain, sameTime, sameWords, sourceKey, type Measured } from './measured.ts';

/**
 * Several sources that give different values for what may be one same figure: shown as a range, never averaged, and never
 * joined to anything by a line. `start` and `end` bound the days the values may be of.
 */
export type Conflict = {
  ids: string[];
  low: number;
  high: number;
  unit: string;
  base: string;
  start: string;
  end: string;
  /** How many different sources. */
  sources: number;
};

/** True when two sources may be speaking of one same figure: same base and unit, one same day possible, nothing that tells them apart. */
function mayBeOne(a: Measured, b: Measured): boolean {
  return (
    plain(a.base) === plain(b.base) &&
    plain(a.unit) === plain(b.unit) &&
    sameTime(a, b) &&
    sourceKey(a) !== sourceKey(b) &&
    sameOrUnsaid(a.question, b.question) &&
    sameOrUnsaid(a.comparability, b.comparability)
  );
}

const sameOrUnsaid = (a: string | null, b: string | null): boolean =>
  a === null || b === null || sameWords(a, b);

/**
 * The conflicts among the measures of one indicator. A value whose date is barely known (« non datée ») may be of the
 * period of each of several others: they then form one conflict together.
 */
export function conflictsOf(measures: readonly Measured[]): Conflict[] {
  const left = new Set(measures);
  const found: Conflict[] = [];
  for (const first of measures) {
    if (!left.delete(first)) continue;
    const together = [first];
    for (const one of together) {
      for (const other of [...left]) {
        if (!mayBeOne(one, other)) continue;
        left.delete(other);
        together.push(other);
      }
    }
    const values = together.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low === high) continue;
    const periods = together.map(periodOf);
    found.push({
      ids: together.map(({ id }) => id),
      low,
      high,
      unit: first.unit,
      base: first.base,
      start: periods.map(({ start }) => start).sort()[0] ?? '',
      end:
        periods
          .map(({ end }) => end)
          .sort()
          .at(-1) ?? '',
      sources: new Set(together.map(sourceKey)).size,
    });
  }
  return found;
}

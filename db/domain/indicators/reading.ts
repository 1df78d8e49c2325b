import { conflictsOf, type Conflict } from './conflicts.ts';
import { marginOf, type Margin } from './margin.ts';
import { inTime, middleOf, sameTime, type Measured } from './measured.ts';
import { seriesKey, whyApart, type Reason } from './reason.ts';

/** Measures of one same base, in the order of time. `group` is null for a measure that stands alone. */
export type Series = { group: string | null; base: string; unit: string; ids: string[] };
/** A line between two points: always of one series. `sure` is false when one of them is still to be verified. */
export type Segment = { from: string; to: string; sure: boolean };
/** Where the figures stop being comparable: the last measure before, the first after, and why. */
export type Break = { before: string; after: string; reason: Reason };

/** How the measures of one indicator may be drawn and read together. Measures are named by their ids. */
export type Reading = {
  series: Series[];
  segments: Segment[];
  breaks: Break[];
  conflicts: Conflict[];
  margins: ({ id: string } & Margin)[];
};

/** Reads the measures of one indicator: what goes together, what does not and why, what sources disagree on. */
export function readMeasures(measures: readonly Measured[]): Reading {
  const groups = seriesOf(measures);
  const conflicts = conflictsOf(measures);
  const disputed = new Map(conflicts.flatMap((conflict, index) => conflict.ids.map((id) => [id, index])));
  return {
    series: groups.map((points) => {
      const [first] = points;
      return {
        group: first?.comparability ?? null,
        base: first?.base ?? '',
        unit: first?.unit ?? '',
        ids: points.map(({ id }) => id),
      };
    }),
    segments: groups.flatMap((points) => segmentsOf(points, disputed)),
    breaks: breaksOf(groups, disputed),
    conflicts,
    margins: measures.flatMap((measure) => {
      const margin = marginOf(measure);
      return margin ? [{ id: measure.id, ...margin }] : [];
    }),
  };
}

/** By comparability group, each in the order of time, the earliest first; a measure without a group is a series of one. */
function seriesOf(measures: readonly Measured[]): Measured[][] {
  const groups = new Map<string, Measured[]>();
  for (const measure of inTime(measures)) {
    const key = seriesKey(measure) ?? `alone ${measure.id}`;
    const known = groups.get(key);
    if (known) known.push(measure);
    else groups.set(key, [measure]);
  }
  return [...groups.values()];
}

/** Lines between neighbours of one series; none from or to a disputed value, nor between two of one same time. */
function segmentsOf(points: readonly Measured[], disputed: ReadonlyMap<string, number>): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || disputed.has(from.id) || disputed.has(to.id) || sameTime(from, to)) return [];
    return [{ from: from.id, to: to.id, sure: ![from, to].some((one) => one.verification === 'to-verify') }];
  });
}

/**
 * From the end of a series to the first later measure of one that takes over from it: begun when it ended, or after. Values
 * in one conflict are a range, not a break.
 */
function breaksOf(groups: readonly Measured[][], disputed: ReadonlyMap<string, number>): Break[] {
  return groups.flatMap((points) => {
    const candidates = groups.flatMap((others) => {
      const [before, first] = [others.at(-1), points[0]];
      if (others === points || !before || !first) return [];
      if (middleOf(before) > middleOf(first) && !sameTime(before, first)) return [];
      const after = points.find((one) => middleOf(one) > middleOf(before) && !sameTime(one, before));
      return after ? [{ before, after }] : [];
    });
    const latest = candidates.sort((a, b) => middleOf(a.before) - middleOf(b.before)).at(-1);
    if (!latest) return [];
    const { before, after } = latest;
    const inOneConflict = disputed.has(before.id) && disputed.get(before.id) === disputed.get(after.id);
    const reason = whyApart(before, after);
    return reason && !inOneConflict ? [{ before: before.id, after: after.id, reason }] : [];
  });
}

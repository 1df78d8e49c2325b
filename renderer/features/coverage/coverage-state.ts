import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Axis } from '#db/domain/coverage/matrix.ts';
import { COVERING_KINDS, MATRIX_KINDS } from '#db/domain/coverage/matrix.ts';
import type { StepUnit } from '#db/domain/coverage/steps.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { CycleRead } from '#preload/contract/coverage.ts';

export type Shape = 'curves' | 'side' | 'difference';

/** What the review of cycles shows and how, kept between two launches. */
export type CoverageView = {
  kinds: readonly Kind[];
  /** In the one query language. */
  query: string;
  /** Cycles that a person put away, or called back; the others follow `shownAtFirst`. */
  cycles: Readonly<Record<string, boolean>>;
  unit: StepUnit;
  cumulated: boolean;
  shape: Shape;
  /** The two cycles whose difference is shown, by id; null for the last two. */
  pair: { of: string | null; minus: string | null };
  asTable: boolean;
  axis: Axis;
  sort: { by: string; descending: boolean };
  emptyRows: boolean;
  /** The cycle whose gaps are listed, by id; null for all. */
  missingIn: string | null;
};

export const useCoverage = create<CoverageView>()(
  persist<CoverageView>(
    () => ({
      kinds: COVERING_KINDS,
      query: '',
      cycles: {},
      unit: 'year',
      cumulated: true,
      shape: 'curves',
      pair: { of: null, minus: null },
      asTable: false,
      axis: 'theme',
      sort: { by: 'name', descending: false },
      emptyRows: true,
      missingIn: null,
    }),
    { name: 'vigie.coverage', version: 1 },
  ),
);

/** A programme lasts more than a year; an exploration of one year is shown on demand. */
function shownAtFirst({ period }: CycleRead): boolean {
  return period !== null && period.end.slice(0, 4) !== period.start.slice(0, 4);
}

/** The cycles that are shown, in the order of time; all of them when none would be. */
export function shownCycles(cycles: readonly CycleRead[], chosen: CoverageView['cycles']): CycleRead[] {
  const shown = cycles.filter((cycle) => chosen[cycle.id] ?? shownAtFirst(cycle));
  return shown.length > 0 ? shown : [...cycles];
}

/** Shows or hides a cycle. */
export function toggleCycle(id: string, shown: boolean): void {
  useCoverage.setState(({ cycles }) => ({ cycles: { ...cycles, [id]: shown } }));
}

/** Counts a kind or not; the last one stays. */
export function toggleCounted(kind: Kind): void {
  useCoverage.setState(({ kinds }) => {
    const next = MATRIX_KINDS.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one)));
    return next.length > 0 ? { kinds: next } : {};
  });
}

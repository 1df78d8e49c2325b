import type { SignalState } from './vocabulary.ts';
import { SIGNAL_STATES } from './vocabulary.ts';

type Walked = { state: SignalState; day: string };

/** The states a signal went through, each with the day it came; reviews that changed nothing are left out. */
export function statePath(steps: readonly Walked[]): Walked[] {
  return steps
    .filter((step, index) => step.state !== steps[index - 1]?.state)
    .map(({ state, day }) => ({ state, day }));
}

/** What became of some signals, together. */
export type Outcome = {
  captured: number;
  byState: { state: SignalState; count: number }[];
  becameFinding: number;
  /** 0 to 1; null when nothing was captured. */
  findingRate: number | null;
  medianDaysToFinding: number | null;
};

/** Totals of the signals of one cycle. `daysToFinding` is null for those that support no finding. */
export function outcomeOf(
  signals: readonly { state: SignalState; becameFinding: boolean; daysToFinding: number | null }[],
): Outcome {
  const captured = signals.length;
  const becameFinding = signals.filter((one) => one.becameFinding).length;
  return {
    captured,
    byState: SIGNAL_STATES.flatMap((state) => {
      const count = signals.filter((one) => one.state === state).length;
      return count > 0 ? [{ state, count }] : [];
    }),
    becameFinding,
    findingRate: captured === 0 ? null : becameFinding / captured,
    medianDaysToFinding: median(signals.flatMap(({ daysToFinding }) => daysToFinding ?? [])),
  };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

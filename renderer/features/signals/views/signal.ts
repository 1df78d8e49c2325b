import type { Criterion } from '#db/domain/signals/vocabulary.ts';
import type { SignalSummary } from '#preload/contract/signals.ts';

/** A signal as the views draw it. */
export type Signal = SignalSummary;

/** Whose ratings are looked at: everyone's mean, or one's own. */
export type Analyst = 'all' | 'own';

/** A signal's value on a criterion, null when it was not rated. */
export function ratingOf({ ratings }: Signal, criterion: Criterion, analyst: Analyst): number | null {
  const rating = ratings.find((one) => one.criterion === criterion);
  return (analyst === 'own' ? rating?.own : rating?.mean) ?? null;
}

/** The mean of the deviations of the criteria that two analysts or more have rated; null when there is none. */
export function dispersionOf({ ratings }: Signal): number | null {
  const deviations = ratings.filter(({ count }) => count > 1).map(({ deviation }) => deviation);
  return deviations.length === 0 ? null : deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
}

/** Greater for what should show first when there is no room for all: observed often, rated high, already gathered. */
export function importanceOf(signal: Signal): number {
  const { observations, strength, clusterIds, findingIds } = signal;
  const impact = ratingOf(signal, 'impact', 'all') ?? 2.5;
  return (
    observations.total + Math.max(0, strength) + impact + (clusterIds.length + findingIds.length > 0 ? 1 : 0)
  );
}

/** Most important first; equals by id, so that no order depends on how they came. */
export function byImportance(a: Signal, b: Signal): number {
  return importanceOf(b) - importanceOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** In the order of capture, undated last; equals by id. */
export function byCapture(a: Signal, b: Signal): number {
  const [first, second] = [a.capturedOn?.start ?? '9999', b.capturedOn?.start ?? '9999'];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Refuted or put away: still there, struck through. */
export function isRetired({ state }: Pick<Signal, 'state'>): boolean {
  return state === 'infirme' || state === 'archive';
}

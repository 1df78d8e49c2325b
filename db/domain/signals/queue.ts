import { addDays } from '../dates/calendar.ts';
import { isClosed } from './lifecycle.ts';
import type { SignalState } from './vocabulary.ts';

/** Days a captured signal may wait before it is qualified. */
export const QUALIFY_WITHIN_DAYS = 30;
/** Days a followed signal may stay without a new observation. */
export const OBSERVE_WITHIN_DAYS = 180;

/** Why a signal asks to be looked at. */
export type QueueReason = 'review-due' | 'never-qualified' | 'no-observation';

/** What the queue knows of a signal. `lastObserved` is the last day an observation can mean. */
export type QueueSubject = {
  state: SignalState;
  reviewDay: string | null;
  capturedOn: string;
  followedOn: string | null;
  lastObserved: string | null;
};

/** Which rule asks for the signal, since which day, and how many days late that is (0: this very day). */
export type Due = { reason: QueueReason; since: string; daysLate: number };

/**
 * What a signal asks for on a day, or null: its review day has come; captured and never qualified within
 * 30 days; followed without an observation for 180 days. Closed signals ask for nothing; an announced review that is
 * still to come silences the two other rules, since someone already said when to look again.
 */
export function dueOn(signal: QueueSubject, day: string): Due | null {
  if (isClosed(signal.state)) return null;
  if (signal.reviewDay !== null) {
    return signal.reviewDay <= day ? late('review-due', signal.reviewDay, day) : null;
  }
  if (signal.state === 'capte') {
    const since = addDays(signal.capturedOn, QUALIFY_WITHIN_DAYS);
    return since < day ? late('never-qualified', since, day) : null;
  }
  const from = [signal.lastObserved, signal.followedOn]
    .filter((one) => one !== null)
    .sort()
    .at(-1);
  if (signal.state !== 'suivi' || from === undefined) return null;
  const since = addDays(from, OBSERVE_WITHIN_DAYS);
  return since < day ? late('no-observation', since, day) : null;
}

function late(reason: QueueReason, since: string, day: string): Due {
  return { reason, since, daysLate: daysBetween(since, day) };
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

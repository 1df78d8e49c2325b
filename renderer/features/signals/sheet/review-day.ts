import { dateBounds, type DateBounds } from '#db/domain/dates/edtf.ts';
import { parseDateWording } from '#db/domain/dates/wording.ts';
import { isClosed } from '#db/domain/signals/lifecycle.ts';
import type { SignalState } from '#db/domain/signals/vocabulary.ts';

/** The days that a date field may mean; null when it is empty, `unreadable` when it holds no date. */
function boundsOf(text: string): DateBounds | null | 'unreadable' {
  if (!text.trim()) return null;
  const date = parseDateWording(text);
  return (date && dateBounds(date.edtf)) ?? 'unreadable';
}

/** The one day a date field means; null when it is empty, `unreadable` when it is no date or longer than a day. */
export function readDay(text: string): string | null | 'unreadable' {
  const bounds = boundsOf(text);
  if (bounds === null || bounds === 'unreadable') return bounds;
  return bounds.start !== null && bounds.start === bounds.end ? bounds.start : 'unreadable';
}

/** The last day a date field means, for a day to come (« fin avril 2019 »); null when empty, `unreadable` when none. */
export function readDeadline(text: string): string | null | 'unreadable' {
  const bounds = boundsOf(text);
  return bounds === null || bounds === 'unreadable' ? bounds : (bounds.end ?? 'unreadable');
}

/** The same day some months later, or the last one of a shorter month. ISO days. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** When to look again at a signal that enters a state, counted from that day: in three months, never once it is closed. */
export function usualReview(state: SignalState, day: string): string | null {
  return isClosed(state) || state === 'infirme' ? null : monthsLater(day, 3);
}

import { dateBounds } from '#db/domain/dates/edtf.ts';
import { isClosed } from '#db/domain/signals/lifecycle.ts';
import type { SignalState } from '#db/domain/signals/vocabulary.ts';
import { readDate } from '../../records/properties/DateWordingField.tsx';

/** The one day a date field means; null when it is empty, `unreadable` when it is no date or longer than a day. */
export function readDay(text: string): string | null | 'unreadable' {
  const date = readDate(text);
  if (date === null || date === 'unreadable') return date;
  const bounds = dateBounds(date.edtf);
  return bounds?.start && bounds.start === bounds.end ? bounds.start : 'unreadable';
}

/** The last day a date field means, for a day to come (« fin avril 2019 »); null when empty, `unreadable` when none. */
export function readDeadline(text: string): string | null | 'unreadable' {
  const date = readDate(text);
  if (date === null || date === 'unreadable') return date;
  return dateBounds(date.edtf)?.end ?? 'unreadable';
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

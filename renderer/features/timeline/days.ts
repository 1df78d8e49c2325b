/** Days as numbers, counted from 1 January 1970, so that a scale can work with them. No time zone anywhere. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The number of an ISO day (`YYYY-MM-DD`). */
export function dayOf(iso: string): Day {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS);
}

/** The calendar date of a day number: month 1–12. */
export function calendarOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(Math.floor(day) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of a calendar date; months and days beyond their limits carry over. */
export function dayOfCalendar(year: number, month = 1, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS);
}

/** A day number as an ISO day. */
export function isoOf(day: Day): string {
  return new Date(Math.floor(day) * MILLISECONDS).toISOString().slice(0, 10);
}

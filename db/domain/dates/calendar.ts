/** The proleptic Gregorian calendar, as ISO 8601 days ('YYYY-MM-DD'); no time zone anywhere. */

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 'YYYY-MM-DD' of a year (0–9999), month (1–12) and day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The last day of a month, as 'YYYY-MM-DD'. */
export function lastDay(year: number, month: number): string {
  return isoDay(year, month, daysInMonth(year, month));
}

/** A whole number written with at least `width` digits. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The day `count` days after (or before, when negative) an ISO day. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

import { pad } from '../domain/dates/calendar.ts';

/** The day of an instant where the program runs, `YYYY-MM-DD`: what a person there calls today. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

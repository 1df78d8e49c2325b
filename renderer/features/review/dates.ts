import type { Locale } from '#db/domain/locale.ts';

/** « 23 novembre 2026 » for a day `YYYY-MM-DD`. */
export function dayText(day: string, locale: Locale, month: 'long' | 'short' = 'long'): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** « du 1 janvier 2013 au 31 décembre 2017 », or the years alone when they are whole. */
export function periodText(from: string, to: string, locale: Locale): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return first === last ? first : `${first} – ${last}`;
  return `${dayText(from, locale, 'short')} – ${dayText(to, locale, 'short')}`;
}

/** An instant as a day and an hour. */
export function momentText(instant: string, locale: Locale): string {
  return new Date(instant).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}

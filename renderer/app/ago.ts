import { useEffect, useState } from 'react';
import { useLocale } from '../i18n/useLocale.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** « il y a 2 h » for an instant in ISO 8601, in the words of the language. */
export function ago(instant: string, now: Date, locale: string): string {
  const seconds = Math.max(0, (now.getTime() - new Date(instant).getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  for (const [unit, length] of UNITS) {
    if (seconds >= length) return words.format(-Math.floor(seconds / length), unit);
  }
  return words.format(0, 'minute');
}

/** The same, kept true as time passes; null for no instant. */
export function useAgo(instant: string | null): string | null {
  const locale = useLocale();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return instant && ago(instant, now, locale);
}

import { formatDate } from '../../domain/dates/format.ts';
import type { Locale } from '../../domain/locale.ts';

/** A date as one reads it, or nothing. */
export function dateForPeople(date: { edtf: string; wording: string | null } | null, locale: Locale): string {
  return date === null ? '' : formatDate(date, locale, 'short');
}

/** One line of a list: the code, the title, and what more there is to say. */
export function recordLine(record: { code: string; title: string }, more = ''): string {
  return `${record.code.padEnd(7)} ${record.title}${more === '' ? '' : `  (${more})`}`;
}

/** A value of a property as text. */
export function valueForPeople(value: unknown, locale: Locale): string {
  if (typeof value === 'object' && value !== null && 'edtf' in value && 'wording' in value) {
    return dateForPeople(value as { edtf: string; wording: string | null }, locale);
  }
  return String(value);
}

/** Lines under a title, or nothing when there are none. */
export function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

import type { RecordDetail } from '#preload/contract/records.ts';

const DAY = 86_400_000;

/**
 * The days of a record as a calendar has them (`YYYYMMDD`), the second one after the last; an open side ends where the date is
 * known. Null without a date, or with one outside of the years 1 to 9999.
 */
export function daysOf({
  date,
  planned,
}: Pick<RecordDetail, 'date' | 'planned'>): { first: string; after: string } | null {
  const { start = null, end = null } = date ?? planned ?? {};
  const [from, to] = [start ?? end, end ?? start].map((day) =>
    day === null ? NaN : Date.parse(`${day}T00:00:00Z`),
  );
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return null;
  const [first, after] = [basic(from), basic(to + DAY)];
  return first && after ? { first, after } : null;
}

function basic(time: number): string | null {
  const iso = new Date(time).toISOString();
  return /^(?!0000)\d{4}-/.test(iso) ? iso.slice(0, 10).replaceAll('-', '') : null;
}

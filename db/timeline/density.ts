import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { KINDS, type Kind } from '../domain/kinds.ts';
import { answering, type TimelineFilter } from './filter.ts';

export type Unit = 'year' | 'quarter' | 'month';
export type Density = {
  bounds: string[];
  counts: { kind: Kind; counts: number[] }[];
  dated: number;
  undated: number;
};

const MONTHS: Record<Unit, number> = { year: 12, quarter: 3, month: 1 };
/** A date far away from all others must not make a million stretches: beyond this many, what is outside counts at the ends. */
const MOST = 2400;

type Counted = { kind: Kind; start: string; count: number };

/**
 * How many dated records that a filter keeps begin in each stretch of time, by kind. Without a query each stretch is
 * counted as a range of the index on kind and date; with one, the records it finds are read once.
 * @throws VigieError `invalid-query`
 */
export async function densityOf(reader: Reader, filter: TimelineFilter, unit: Unit): Promise<Density> {
  const kinds = filter.kinds ?? KINDS;
  // Naming every kind lets the index on kind and date find what begins nowhere.
  const loose = await looseStarts(reader, { ...filter, kinds });
  const found = filter.query?.trim() ? await foundStarts(reader, filter) : null;
  const extents = found ? [] : await extentsOf(reader, kinds);
  const starts = [...loose.starts, ...(found ?? [])].map(({ start }) => start);
  const bounds = boundsOf([...starts, ...extents.flatMap(({ first, last }) => [first, last])], unit);
  const counts = new Map<Kind, number[]>();
  const add = (kind: Kind, stretch: number, count: number): void => {
    let own = counts.get(kind);
    if (!own) counts.set(kind, (own = Array.from({ length: Math.max(0, bounds.length - 1) }, () => 0)));
    own[stretch] = (own[stretch] ?? 0) + count;
  };
  for (const { kind, start, count } of [...loose.starts, ...(found ?? [])])
    add(kind, stretchOf(bounds, start), count);
  for (const { kind, stretch, count } of await countedRanges(reader, extents, bounds))
    add(kind, stretch, count);
  const dated = [...counts.values()].reduce(
    (sum, own) => sum + own.reduce((total, count) => total + count, 0),
    0,
  );
  return {
    bounds,
    counts: KINDS.flatMap((kind) => {
      const own = counts.get(kind);
      return own ? [{ kind, counts: own }] : [];
    }),
    dated,
    undated: loose.undated,
  };
}

/** Records without a first day of their own: announced, open to the past, or undated. */
async function looseStarts(
  reader: Reader,
  filter: TimelineFilter,
): Promise<{ starts: Counted[]; undated: number }> {
  const rows = await (
    await answering(reader, filter)
  )
    .where('record.date_start', 'is', null)
    .select('record.kind')
    .select(
      sql<string | null>`iif(date_edtf IS NULL, coalesce(planned_start, planned_end), date_end)`.as('start'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['record.kind', 'start'])
    .execute();
  const starts = rows.filter((row): row is Counted => row.start !== null);
  const undated = rows.reduce((sum, { start, count }) => sum + (start === null ? count : 0), 0);
  return { starts, undated };
}

async function foundStarts(reader: Reader, filter: TimelineFilter): Promise<Counted[]> {
  return (await answering(reader, filter))
    .where('record.date_start', 'is not', null)
    .select(['record.kind', sql<string>`date_start`.as('start')])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['record.kind', 'start'])
    .execute();
}

type Extent = { kind: Kind; first: string; last: string };

/** The first and last start days of each kind that has any, from the ends of the index. */
async function extentsOf(reader: Reader, kinds: readonly Kind[]): Promise<Extent[]> {
  const { rows } = await sql<{ kind: Kind; first: string | null; last: string | null }>`
    SELECT k.value AS kind,
      (SELECT min(date_start) FROM record WHERE kind = k.value AND deleted_at IS NULL) AS first,
      (SELECT max(date_start) FROM record WHERE kind = k.value AND deleted_at IS NULL) AS last
    FROM json_each(${JSON.stringify(kinds)}) AS k`.execute(reader);
  return rows.filter((row): row is Extent => row.first !== null && row.last !== null);
}

/** Counts each kind over the stretches that it reaches, and no others. */
async function countedRanges(reader: Reader, extents: readonly Extent[], bounds: readonly string[]) {
  const ranges = extents.flatMap(({ kind, first, last }) => {
    const [from, to] = [stretchOf(bounds, first), stretchOf(bounds, last)];
    // The first and last stretches are open outwards, so that what lies beyond the bounds is counted too.
    return Array.from({ length: to - from + 1 }, (_, at): [Kind, number, string, string] => [
      kind,
      from + at,
      at === 0 ? '' : (bounds[from + at] ?? ''),
      from + at === to ? '~' : (bounds[from + at + 1] ?? '~'),
    ]);
  });
  const { rows } = await sql<{ kind: Kind; stretch: number; count: number }>`
    SELECT kind, stretch, count FROM (
      SELECT b.value ->> 0 AS kind, b.value ->> 1 AS stretch, (
        SELECT count(*) FROM record
        WHERE deleted_at IS NULL AND kind = b.value ->> 0 AND date_start >= b.value ->> 2 AND date_start < b.value ->> 3
      ) AS count
      FROM json_each(${JSON.stringify(ranges)}) AS b
    ) WHERE count > 0`.execute(reader);
  return rows;
}

/** The bounds of the stretches that cover some days. */
function boundsOf(starts: readonly string[], unit: Unit): string[] {
  if (starts.length === 0) return [];
  const months = starts.map(monthOf);
  const size = MONTHS[unit];
  const last = Math.floor(months.reduce((a, b) => Math.max(a, b)) / size) + 1;
  const first = Math.max(Math.floor(months.reduce((a, b) => Math.min(a, b)) / size), last - MOST);
  return Array.from({ length: last - first + 1 }, (_, index) => dayOfMonth((first + index) * size));
}

/** Months since year 0 of an ISO day. */
function monthOf(day: string): number {
  const match = /^(-?\d+)-(\d\d)/.exec(day);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : 0;
}

function dayOfMonth(months: number): string {
  const year = Math.floor(months / 12);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function stretchOf(bounds: readonly string[], start: string): number {
  const month = monthOf(start);
  const first = monthOf(bounds[0] ?? start);
  const size = Math.max(1, monthOf(bounds[1] ?? start) - first);
  return Math.min(Math.max(0, Math.floor((month - first) / size)), Math.max(0, bounds.length - 2));
}

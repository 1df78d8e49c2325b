import { sql, type SelectQueryBuilder } from 'kysely';
import { KINDS, type Kind } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import { queryFilter } from '../search/filter.ts';
import type { Schema } from '../schema/tables.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { RecordRow, listInput } from '#preload/contract/records.ts';
import type { z } from '#preload/contract/zod.ts';
import { readRef, readRow } from './read.ts';

export type ListInput = z.infer<typeof listInput>;

/** How many live records of each kind, how many examples, how many in the trash. Kinds without records count 0. */
export async function recordCounts(reader: Reader) {
  const live = await liveCounts(reader);
  const examples = await countWhere(reader, sql<boolean>`example = 1 AND deleted_at IS NULL`);
  const trash = await countWhere(reader, sql<boolean>`deleted_at IS NOT NULL`);
  return { byKind: KINDS.map((kind) => ({ kind, count: live.get(kind) ?? 0 })), examples, trash };
}

/** Live records of each kind, from the counters the file keeps: the same cost whatever the archive's size. */
export async function liveCounts(reader: Reader): Promise<Map<Kind, number>> {
  const rows = await reader.selectFrom('record_count').selectAll().execute();
  return new Map(rows.map((row) => [row.kind, row.live]));
}

async function countWhere(reader: Reader, condition: ReturnType<typeof sql<boolean>>): Promise<number> {
  const row = await reader
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(condition)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** One window of a filtered and sorted list, with the total: SQL does it all, so a table can show 50 000 rows. */
export async function listRecords(
  reader: Reader,
  input: ListInput,
): Promise<{ total: number; rows: RecordRow[] }> {
  let query = reader.selectFrom('record').where('record.deleted_at', 'is', null);
  if (input.kind) query = query.where('record.kind', '=', input.kind);
  if (input.verification) query = query.where('record.verification', '=', input.verification);
  if (input.example !== undefined) query = query.where('record.example', '=', input.example ? 1 : 0);
  if (input.tag !== undefined) query = withLabel(query, 'tag', fold(input.tag));
  if (input.impact) query = withLabel(query, 'impact', input.impact);
  if (input.contains?.trim()) query = containing(query, input.contains);
  if (input.property) {
    const path = jsonPath(input.property.key);
    query = query.where(sql<boolean>`json_extract(record.properties, ${path}) = ${input.property.value}`);
  }
  const asked = input.query === undefined ? null : await queryFilter(reader, input.query);
  if (asked) query = query.where(sql<boolean>`${asked}`);
  const total = await totalOf(reader, input, query);
  const rows = await sorted(query, input)
    .selectAll('record')
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  return { total, rows: rows.map(readRow) };
}

/** The size of a list: kept counters when nothing filters it but its kind, else counted. */
async function totalOf(reader: Reader, input: ListInput, query: Live<unknown>): Promise<number> {
  const { kind, sort: _sort, offset: _offset, limit: _limit, ...filters } = input;
  if (Object.values(filters).every((filter) => filter === undefined)) {
    const live = await liveCounts(reader);
    return kind ? (live.get(kind) ?? 0) : [...live.values()].reduce((sum, count) => sum + count, 0);
  }
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

type Live<Output> = SelectQueryBuilder<Schema, 'record', Output>;

function withLabel<Output>(query: Live<Output>, facet: 'tag' | 'impact', folded: string): Live<Output> {
  return query.where((eb) =>
    eb.exists(
      eb
        .selectFrom('record_label')
        .select(sql`1`.as('one'))
        .whereRef('record_label.record_seq', '=', 'record.seq')
        .where('record_label.facet', '=', facet)
        .where('record_label.folded', '=', folded),
    ),
  );
}

/** Records whose title, code, alias or tag contains a text, whatever its accents. */
export function containing<Output>(query: Live<Output>, text: string): Live<Output> {
  const pattern = `%${fold(text.trim()).replace(/[\\%_]/g, '\\$&')}%`;
  return query.where((eb) =>
    eb.or([
      sql<boolean>`record.sort_title LIKE ${pattern} ESCAPE '\\'`,
      sql<boolean>`record.code LIKE ${pattern} ESCAPE '\\'`,
      sql<boolean>`EXISTS (SELECT 1 FROM record_label WHERE record_label.record_seq = record.seq AND folded LIKE ${pattern} ESCAPE '\\')`,
    ]),
  );
}

/** Records without the sorted value come last in both directions. */
function sorted<Output>(query: Live<Output>, { sort }: ListInput): Live<Output> {
  const { direction } = sort;
  switch (sort.by) {
    case 'title':
      return query.orderBy('record.sort_title', direction).orderBy('record.seq', direction);
    case 'date':
      return query
        .orderBy(sql`record.date_start IS NULL`)
        .orderBy('record.date_start', direction)
        .orderBy('record.date_end', direction)
        .orderBy('record.seq', direction);
    case 'updated':
      return query.orderBy('record.updated_at', direction).orderBy('record.seq', direction);
    case 'code':
      return query
        .orderBy('record.kind')
        .orderBy(sql`length(record.code)`, direction)
        .orderBy('record.code', direction);
    case 'verification':
      return query
        .orderBy('record.verification', direction)
        .orderBy('record.sort_title')
        .orderBy('record.seq');
    case 'property': {
      const value = sql`json_extract(record.properties, ${jsonPath(sort.property ?? '')})`;
      return query
        .orderBy(sql`${value} IS NULL`)
        .orderBy(value, direction)
        .orderBy('record.sort_title')
        .orderBy('record.seq');
    }
  }
}

/** The path of a property in its JSON column; the key is quoted, so any key is only ever a key. */
function jsonPath(key: string): string {
  return `$."${key.replace(/["\\]/g, '')}"`;
}

/** No list of tags is longer: beyond, one searches. */
const MOST_TAGS = 1_000;

/**
 * Tags in use, most used first, each in the wording of the oldest record that carries it. Counted along the index of
 * labels alone, which holds live records only.
 */
export async function tagsInUse(reader: Reader, kind?: Kind): Promise<{ tag: string; count: number }[]> {
  const ofKind = kind
    ? sql`AND record_seq IN (SELECT seq FROM record WHERE kind = ${kind} AND deleted_at IS NULL)`
    : sql``;
  const { rows } = await sql<{ tag: string; count: number }>`
    WITH used AS (
      SELECT folded, count(*) AS count, min(record_seq) AS oldest FROM record_label
      WHERE facet = 'tag' ${ofKind} GROUP BY folded ORDER BY count DESC, folded LIMIT ${MOST_TAGS}
    )
    SELECT l.value AS tag, used.count FROM used
    JOIN record_label AS l ON l.record_seq = used.oldest AND l.facet = 'tag' AND l.folded = used.folded
    ORDER BY used.count DESC, used.folded`.execute(reader);
  return rows;
}

/** Titles of some records for mentions on screen; deleted ones are marked, unknown ids absent. */
export async function recordRefs(
  reader: Reader,
  ids: readonly string[],
): Promise<(RecordRef & { summary: string; deleted: boolean })[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .selectFrom('record')
    .select(['id', 'code', 'kind', 'title', 'summary', 'deleted_at'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return rows.map((row) => ({ ...readRef(row), summary: row.summary, deleted: row.deleted_at !== null }));
}

/** What is in the trash, last thrown first. */
export async function trashedRecords(reader: Reader, page: { offset: number; limit: number }) {
  const query = reader.selectFrom('record').where('deleted_at', 'is not', null);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('deleted_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total, rows: rows.map((row) => ({ ...readRow(row), deletedAt: row.deleted_at! })) };
}

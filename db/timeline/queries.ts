import { sql } from 'kysely';
import type { z } from '#preload/contract/zod.ts';
import type { TimelineItem, timelineArcSchema } from '#preload/contract/timeline.ts';
import type { Reader } from '../connection/types.ts';
import type { Impact } from '../domain/impacts.ts';
import type { Kind } from '../domain/kinds.ts';
import { DATE_COLUMNS, REF_COLUMNS, readDate, readList, readRef } from '../records/read.ts';
import { queryFilter } from '../search/filter.ts';
import { readMembership } from './membership.ts';

export type TimelineFilter = {
  kinds?: readonly Kind[] | undefined;
  /** In the one query language. */
  query?: string | undefined;
  /** Inclusive days; a record stays when its date or its planned date may fall between them. */
  from?: string | undefined;
  to?: string | undefined;
};

type Found = { item: TimelineItem; seq: number };
export type TimelineArc = z.infer<typeof timelineArcSchema>;

/** The live records that a filter keeps, dated or not. */
async function answering(reader: Reader, { kinds, query }: TimelineFilter) {
  const condition = query?.trim() ? await queryFilter(reader, query) : null;
  let found = reader.selectFrom('record').where('record.deleted_at', 'is', null);
  if (kinds) found = found.where('record.kind', 'in', [...kinds]);
  if (condition) found = found.where(sql<boolean>`${condition}`);
  return found;
}

/**
 * The dated records that a filter keeps, in the order of time: by the day they may begin, planned day when there is no
 * other, open beginnings first.
 * @throws VigieError `invalid-query`
 */
export async function datedRecords(reader: Reader, filter: TimelineFilter): Promise<Found[]> {
  let query = (await answering(reader, filter)).where((eb) =>
    eb.or([eb('record.date_edtf', 'is not', null), eb('record.planned_edtf', 'is not', null)]),
  );
  const { from, to } = filter;
  if (from !== undefined || to !== undefined) {
    query = query.where(sql<boolean>`(${inPeriod('date', from, to)} OR ${inPeriod('planned', from, to)})`);
  }
  const rows = await query
    .select(['record.seq', ...REF_COLUMNS, ...DATE_COLUMNS, 'record.example', 'record.impacts'])
    .select(['record.planned_edtf', 'record.planned_wording', 'record.planned_start', 'record.planned_end'])
    .orderBy(sql`iif(record.date_edtf IS NULL, record.planned_start, record.date_start)`)
    .orderBy(sql`iif(record.date_edtf IS NULL, record.planned_end, record.date_end)`)
    .orderBy('record.seq')
    .execute();
  const memberOf = await readMembership(reader);
  return rows.map((row) => ({
    seq: row.seq,
    item: {
      ...readRef(row),
      date: readDate(row),
      planned: readDate({
        date_edtf: row.planned_edtf,
        date_wording: row.planned_wording,
        date_start: row.planned_start,
        date_end: row.planned_end,
      }),
      example: row.example === 1,
      impacts: readList<Impact>(row.impacts),
      ...memberOf(row.seq),
    },
  }));
}

function inPeriod(date: 'date' | 'planned', from: string | undefined, to: string | undefined) {
  const column = (part: 'edtf' | 'start' | 'end') => sql.ref(`record.${date}_${part}`);
  const begins = to === undefined ? sql`1` : sql`(${column('start')} IS NULL OR ${column('start')} <= ${to})`;
  const ends = from === undefined ? sql`1` : sql`(${column('end')} IS NULL OR ${column('end')} >= ${from})`;
  return sql`(${column('edtf')} IS NOT NULL AND ${begins} AND ${ends})`;
}

/** How many records a filter keeps that carry no date at all. */
export async function countUndated(reader: Reader, filter: TimelineFilter): Promise<number> {
  const { undated } = await (
    await answering(reader, filter)
  )
    .where('record.date_edtf', 'is', null)
    .where('record.planned_edtf', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('undated'))
    .executeTakeFirstOrThrow();
  return undated;
}

/** The relations of some types whose two ends are both among the records shown. */
export async function arcsBetween(
  reader: Reader,
  shown: readonly Found[],
  types: readonly string[],
): Promise<TimelineArc[]> {
  if (types.length === 0) return [];
  const idOf = new Map(shown.map(({ seq, item }) => [seq, item.id]));
  const rows = await reader
    .selectFrom('relation')
    .select(['type', 'source_seq', 'target_seq'])
    .where('type', 'in', [...types])
    .orderBy('id')
    .execute();
  return rows.flatMap(({ type, source_seq, target_seq }) => {
    const from = idOf.get(source_seq);
    const to = idOf.get(target_seq);
    return from === undefined || to === undefined ? [] : [{ type, from, to }];
  });
}

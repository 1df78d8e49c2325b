import { itemsOf, type TimelineItem } from '#preload/contract/timeline.ts';
import type { z } from '#preload/contract/zod.ts';
import type { timelineArcSchema } from '#preload/contract/timeline.ts';
import type { Reader } from '../connection/types.ts';
import { datedColumns } from './columns.ts';
import { answering, answeringDated, type TimelineFilter } from './filter.ts';

type Found = { item: TimelineItem; seq: number };
export type TimelineArc = z.infer<typeof timelineArcSchema>;

/**
 * The dated records that a filter keeps, in the order of time: by the day they may begin, planned day when there is no
 * other, open beginnings first.
 * @throws VigieError `invalid-query`
 */
export async function datedRecords(reader: Reader, filter: TimelineFilter): Promise<Found[]> {
  const { columns, seqs } = await datedColumns(reader, filter);
  const found = itemsOf(columns).map((item, row) => ({ item, seq: seqs[row] ?? -1 }));
  const order = (a: string | null, b: string | null): number =>
    a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
  return found.sort(({ item: a, seq }, { item: b, seq: other }) => {
    const [one, two] = [a.date ?? a.planned, b.date ?? b.planned];
    return (
      order(one?.start ?? null, two?.start ?? null) ||
      order(one?.end ?? null, two?.end ?? null) ||
      seq - other
    );
  });
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

/** The relations of some types whose two ends are both dated records that a filter keeps. @throws VigieError `invalid-query` */
export async function arcsBetween(
  reader: Reader,
  filter: TimelineFilter,
  types: readonly string[],
): Promise<TimelineArc[]> {
  if (types.length === 0) return [];
  const rows = await reader
    .selectFrom('relation')
    .select(['type', 'source_seq', 'target_seq'])
    .where('type', 'in', [...types])
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const shown = await (
    await answeringDated(reader, filter)
  )
    .select(['record.seq', 'record.id'])
    .where('record.seq', 'in', (eb) =>
      eb
        .selectFrom('relation')
        .select('source_seq')
        .where('type', 'in', [...types])
        .union(
          eb
            .selectFrom('relation')
            .select('target_seq as source_seq')
            .where('type', 'in', [...types]),
        ),
    )
    .execute();
  const idOf = new Map(shown.map(({ seq, id }) => [seq, id]));
  return rows.flatMap(({ type, source_seq, target_seq }) => {
    const from = idOf.get(source_seq);
    const to = idOf.get(target_seq);
    return from === undefined || to === undefined ? [] : [{ type, from, to }];
  });
}

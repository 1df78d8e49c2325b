import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import type { Kind } from '../domain/kinds.ts';
import { queryFilter } from '../search/filter.ts';

export type TimelineFilter = {
  kinds?: readonly Kind[] | undefined;
  /** In the one query language. */
  query?: string | undefined;
  /** Inclusive days; a record stays when its date or its planned date may fall between them. */
  from?: string | undefined;
  to?: string | undefined;
};

/** The live records that a filter keeps, dated or not. @throws VigieError `invalid-query` */
export async function answering(reader: Reader, { kinds, query }: TimelineFilter) {
  const condition = query?.trim() ? await queryFilter(reader, query) : null;
  let found = reader.selectFrom('record').where('record.deleted_at', 'is', null);
  if (kinds) found = found.where('record.kind', 'in', [...kinds]);
  if (condition) found = found.where(sql<boolean>`${condition}`);
  return found;
}

/** The same, dated or announced, and possibly between the days asked. @throws VigieError `invalid-query` */
export async function answeringDated(reader: Reader, filter: TimelineFilter) {
  const found = (await answering(reader, filter)).where((eb) =>
    eb.or([eb('record.date_edtf', 'is not', null), eb('record.planned_edtf', 'is not', null)]),
  );
  const { from, to } = filter;
  if (from === undefined && to === undefined) return found;
  return found.where(sql<boolean>`(${inPeriod('date', from, to)} OR ${inPeriod('planned', from, to)})`);
}

function inPeriod(date: 'date' | 'planned', from: string | undefined, to: string | undefined) {
  const column = (part: 'edtf' | 'start' | 'end') => sql.ref(`record.${date}_${part}`);
  const begins = to === undefined ? sql`1` : sql`(${column('start')} IS NULL OR ${column('start')} <= ${to})`;
  const ends = from === undefined ? sql`1` : sql`(${column('end')} IS NULL OR ${column('end')} >= ${from})`;
  return sql`(${column('edtf')} IS NOT NULL AND ${begins} AND ${ends})`;
}

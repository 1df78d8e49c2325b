import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../connection/types.ts';
import type { Kind } from '../domain/kinds.ts';
import { queryFilter } from '../search/filter.ts';

export type CoverageFilter = { kinds: readonly Kind[]; query: string };

/** The condition, on `record`, of the live records of some kinds that a query finds. @throws VigieError `invalid-query` */
export async function countedWhere(
  reader: Reader,
  { kinds, query }: CoverageFilter,
): Promise<RawBuilder<unknown>> {
  const condition = query.trim() ? await queryFilter(reader, query) : null;
  const ofKinds = sql`record.deleted_at IS NULL AND record.kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))`;
  return condition ? sql`${ofKinds} AND ${condition}` : ofKinds;
}

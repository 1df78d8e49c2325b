import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { parseQuery } from '../domain/query/parse.ts';
import { conditionOf, type Condition } from './conditions.ts';

/**
 * The one query language as a filter of another list: a condition on `record.seq`, or null when the query asks nothing.
 * @throws VigieError `invalid-query`
 */
export async function queryFilter(reader: Reader, query: string): Promise<Condition | null> {
  const parsed = parseQuery(query);
  if (!parsed.ok) fail({ kind: 'invalid-query', ...parsed.error });
  if (parsed.node === null) return null;
  return sql`record.seq IN (SELECT r.seq FROM record AS r WHERE ${await conditionOf(reader, parsed.node)})`;
}

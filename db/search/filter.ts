import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { parseQuery } from '../domain/query/parse.ts';
import type { Condition } from './conditions.ts';
import { planOf } from './plan.ts';

/**
 * A query of the one language as a condition on `record.seq`, for lists that have an order of their own. Null when nothing is
 * asked. Finds what a search finds. Fails with `invalid-query` when it cannot be read.
 */
export async function queryFilter(reader: Reader, query: string): Promise<Condition | null> {
  const parsed = parseQuery(query);
  if (!parsed.ok) fail({ kind: 'invalid-query', ...parsed.error });
  if (parsed.node === null) return null;
  const { match, conditions } = await planOf(reader, parsed.node, null);
  const ways = [
    ...(match
      ? [
          match.attached
            ? sql`(record.seq IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match.all})
              OR record.seq IN (SELECT r.seq FROM record AS r WHERE ${match.attached.condition}))`
            : sql`record.seq IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match.all})`,
        ]
      : []),
    ...(conditions.length > 0
      ? [sql`record.seq IN (SELECT r.seq FROM record AS r WHERE ${sql.join(conditions, sql` AND `)})`]
      : []),
  ];
  return sql`(${sql.join(ways, sql` AND `)})`;
}

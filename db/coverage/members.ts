import { sql, type RawBuilder } from 'kysely';
import type { CycleRead } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import { periodOf } from '../domain/coverage/steps.ts';
import { readDate, readRef } from '../records/read.ts';
import { BELONGS } from '../search/conditions.ts';

/** A cycle of the archive, with its row number. */
export type StoredCycle = { seq: number; read: CycleRead };

/** Every live cycle in the order of time, those without a date last. */
export async function readCycles(reader: Reader): Promise<StoredCycle[]> {
  const rows = await reader
    .selectFrom('record')
    .select(['seq', 'id', 'code', 'kind', 'title', 'date_edtf', 'date_wording', 'date_start', 'date_end'])
    .where('kind', '=', 'cycle')
    .where('deleted_at', 'is', null)
    .orderBy(sql`date_start IS NULL`)
    .orderBy('date_start')
    .orderBy('seq')
    .execute();
  return rows.map((row) => {
    const date = readDate(row);
    return { seq: row.seq, read: { ...readRef(row), date, period: date && periodOf(date) } };
  });
}

/**
 * `member (root, seq)`: the records that belong to each of these records, themselves first, by the relations that the operator
 * `cycle:` follows; to be put after `WITH RECURSIVE`. A record may belong to several.
 */
export function membersOf(roots: readonly number[]): RawBuilder<unknown> {
  return sql`member (root, seq) AS (
    SELECT value, value FROM json_each(${JSON.stringify(roots)})
    UNION
    SELECT m.root, e.source_seq FROM member AS m JOIN relation AS e ON e.target_seq = m.seq
    WHERE e.type IN (SELECT value FROM json_each(${BELONGS}))
  )`;
}

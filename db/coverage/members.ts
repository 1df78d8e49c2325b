import { sql, type RawBuilder } from 'kysely';
import type { CycleRead } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import { periodOf } from '../domain/coverage/steps.ts';
import { readDate, readRef } from '../records/read.ts';
import { BELONGS } from '../search/conditions.ts';
import { membersByParent } from '../timeline/membership.ts';

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

/** Which of some records every record belongs to, by the rule of `membersOf`: by its row number, their ranks. */
export type Belonging = (seq: number) => readonly number[];
const IN_NONE: readonly number[] = [];

/** What walks the relations from some records to all that belongs to each, themselves first. */
export async function belongingReader(reader: Reader): Promise<{
  reached: (root: number) => Set<number>;
  belonging: (roots: readonly number[]) => Belonging;
}> {
  const parts = await membersByParent(reader);
  const reached = (root: number): Set<number> => {
    const found = new Set([root]);
    // A set being walked goes on to what is added to it meanwhile.
    for (const seq of found) for (const part of parts.get(seq) ?? []) found.add(part);
    return found;
  };
  return {
    reached,
    belonging: (roots) => {
      // Few sets of roots differ: each is made once, so that equal ones are one object.
      const sets = new Map<string, readonly number[]>();
      const of = new Map<number, readonly number[]>();
      roots.forEach((root, rank) => {
        for (const seq of reached(root)) {
          const before = of.get(seq) ?? IN_NONE;
          const key = `${before.join()},${rank}`;
          let next = sets.get(key);
          if (!next) sets.set(key, (next = [...before, rank]));
          of.set(seq, next);
        }
      });
      return (seq) => of.get(seq) ?? IN_NONE;
    },
  };
}

import { sql } from 'kysely';
import type { Kind } from '../domain/kinds.ts';
import type { Validation } from '../domain/review/states.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Reader } from '../connection/types.ts';
import { readRef } from '../records/read.ts';
import { IS_LAST_SAID, MODIFIED_SINCE } from '../search/validation.ts';
import { readMembership } from '../timeline/membership.ts';

/** Of one cycle (null: of none): how many records are validated and unchanged, and those to rework or changed since. */
export type CycleValidations = {
  cycle: RecordRef | null;
  validated: number;
  others: { record: RecordRef; state: Validation; reason: string; modified: boolean }[];
};

type Row = {
  seq: number;
  id: string;
  code: string;
  kind: Kind;
  title: string;
  state: Validation;
  reason: string;
  modified: 0 | 1;
};

/** What the director said of records, by cycle in the order of time, then outside of any. */
export async function validationsByCycle(reader: Reader): Promise<CycleValidations[]> {
  const cycles = await reader
    .selectFrom('record')
    .select(['seq', 'id', 'code', 'kind', 'title'])
    .where('kind', '=', 'cycle')
    .where('deleted_at', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('date_start', 'planned_start'))
    .orderBy('seq')
    .execute();
  const { rows } = await sql<Row>`
    SELECT r.seq, r.id, r.code, r.kind, r.title, v.state, v.reason,
      v.state = 'valide' AND EXISTS (SELECT 1 ${MODIFIED_SINCE}) AS modified
    FROM review_validation AS v JOIN record AS r ON r.seq = v.record_seq
    WHERE r.deleted_at IS NULL AND v.state <> 'a-valider' AND ${IS_LAST_SAID}
    ORDER BY r.kind, r.code`.execute(reader);
  const memberOf = await readMembership(reader);
  const cycleOf = (row: Row): number | null => (row.kind === 'cycle' ? row.seq : memberOf(row.seq).cycle);
  return [...cycles, null].map((cycle) => {
    const own = rows.filter((row) => cycleOf(row) === (cycle?.seq ?? null));
    const others = own.filter(({ state, modified }) => state !== 'valide' || modified === 1);
    return {
      cycle: cycle && readRef(cycle),
      validated: own.length - others.length,
      others: others.map((row) => ({
        record: readRef(row),
        state: row.state,
        reason: row.reason,
        modified: row.modified === 1,
      })),
    };
  });
}

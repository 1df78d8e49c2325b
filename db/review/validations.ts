import { sql } from 'kysely';
import { newId } from '../domain/ids.ts';
import type { Validation } from '../domain/review/states.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { insertRow } from '../history/rows.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import { MODIFIED_SINCE, LAST_VALIDATION } from '../search/validation.ts';

export type ValidationRead = { id: string; state: Validation; modifiedAt: string | null };

/** What the director last said of some records, and when a validated one was changed since. Unknown ids are absent. */
export async function readValidations(reader: Reader, ids: readonly string[]): Promise<ValidationRead[]> {
  const { rows } = await sql<{ id: string; state: Validation; modified_at: string | null }>`
    SELECT r.id, coalesce(v.state, 'a-valider') AS state,
      CASE WHEN v.state = 'valide' THEN (SELECT max(s.at) ${MODIFIED_SINCE}) END AS modified_at
    FROM record AS r LEFT JOIN review_validation AS v ON v.id = ${LAST_VALIDATION}
    WHERE r.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(reader);
  return rows.map(({ id, state, modified_at }) => ({ id, state, modifiedAt: modified_at }));
}

/** Everything that was said of a record, newest first. @throws VigieError `not-found` */
export async function validationHistory(reader: Reader, id: string) {
  const record = await findRecord(reader, id);
  const rows = await reader
    .selectFrom('review_validation as v')
    .leftJoin('author', 'author.id', 'v.created_by')
    .select(['v.id', 'v.state', 'v.reason', 'v.created_at'])
    .select(['author.id as author_id', 'author.name', 'author.initials'])
    .where('v.record_seq', '=', record.seq)
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map(({ id: validation, state, reason, created_at, author_id, name, initials }) => ({
    id: validation,
    state,
    reason,
    at: created_at,
    author: author_id && name && initials ? { id: author_id, name, initials } : null,
  }));
}

/**
 * Says the same of several live records. One of which it was already said, without a new reason and unchanged since, is
 * left alone. @returns how many it was said of. @throws VigieError `not-found`
 */
export async function validateRecords(
  context: WriteContext,
  ids: readonly string[],
  state: Validation,
  reason: string,
): Promise<number> {
  const known = new Map((await readValidations(context.trx, ids)).map((one) => [one.id, one]));
  let count = 0;
  for (const id of new Set(ids)) {
    const record = await findLiveRecord(context.trx, id);
    const last = known.get(id);
    if (last?.state === state && last.modifiedAt === null && reason === '') continue;
    await insertRow(
      context,
      'review_validation',
      {
        id: newId(),
        record_seq: record.seq,
        state,
        reason,
        created_at: context.at,
        created_by: context.authorId,
      },
      record.seq,
    );
    context.touch(record);
    count += 1;
  }
  return count;
}

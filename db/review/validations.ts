import { sql } from 'kysely';
import { newId } from '../domain/ids.ts';
import { KINDS, type Kind } from '../domain/kinds.ts';
import type { Validation } from '../domain/review/states.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { insertRow } from '../history/rows.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import { IS_LAST_SAID, MODIFIED_SINCE } from '../search/validation.ts';

export type ValidationRead = { id: string; state: Validation; modifiedAt: string | null };

/** What the director last said of some records, and when a validated one was changed since. Unknown ids are absent. */
export async function readValidations(reader: Reader, ids: readonly string[]): Promise<ValidationRead[]> {
  const { rows } = await sql<{ id: string; state: Validation; modified_at: string | null }>`
    SELECT r.id, coalesce(v.state, 'a-valider') AS state,
      CASE WHEN v.state = 'valide' THEN (SELECT max(s.at) ${MODIFIED_SINCE}) END AS modified_at
    FROM record AS r LEFT JOIN review_validation AS v ON v.record_seq = r.seq AND ${IS_LAST_SAID}
    WHERE r.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(reader);
  return rows.map(({ id, state, modified_at }) => ({ id, state, modifiedAt: modified_at }));
}

/** How far each kind is validated, for kinds that have live records. `modified` are among the validated. */
export async function validationCounts(reader: Reader) {
  const live = await reader
    .selectFrom('record_count')
    .select(['kind', 'live'])
    .where('live', '>', 0)
    .execute();
  const { rows } = await sql<{ kind: Kind; state: Validation; count: number; modified: number }>`
    SELECT r.kind, v.state, count(*) AS count,
      sum(v.state = 'valide' AND EXISTS (SELECT 1 ${MODIFIED_SINCE})) AS modified
    FROM review_validation AS v JOIN record AS r ON r.seq = v.record_seq
    WHERE r.deleted_at IS NULL AND ${IS_LAST_SAID}
    GROUP BY r.kind, v.state`.execute(reader);
  const said = (kind: Kind, state: Validation) =>
    rows.find((row) => row.kind === kind && row.state === state) ?? { count: 0, modified: 0 };
  return live
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map(({ kind, live: total }) => {
      const { count: validated, modified } = said(kind, 'valide');
      const toRework = said(kind, 'a-reprendre').count;
      return { kind, toValidate: total - validated - toRework, validated, modified, toRework };
    });
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

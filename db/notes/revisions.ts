import { fail } from '../domain/errors.ts';
import { rowHash } from '../integrity/row-hash.ts';
import type { WriteContext } from '../connection/types.ts';

/** Gives a kept state a name, or takes it away with null or ''. Named states are never pruned. @throws VigieError `not-found` */
export async function nameRevision(
  context: WriteContext,
  revisionId: string,
  name: string | null,
): Promise<void> {
  const { trx } = context;
  const row = await trx.selectFrom('revision').selectAll().where('id', '=', revisionId).executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'revision', id: revisionId });
  const named = { ...row, name: name || null };
  await trx
    .updateTable('revision')
    .set({ name: named.name, hash: rowHash('revision', named) })
    .where('id', '=', revisionId)
    .execute();
  const record = await trx
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('seq', '=', row.record_seq)
    .executeTakeFirstOrThrow();
  context.touch(record);
}

import { fail } from '../domain/errors.ts';
import type { WriteContext } from '../connection/types.ts';
import { logHandAttached, type HandAttached, type StoredRow } from '../history/rows.ts';

/**
 * Takes a file away from a record that a change gave it to, or gives it back.
 * @throws VigieError `cannot-undo` when that was done since
 */
export async function undoAttached(context: WriteContext, change: StoredRow<'change'>): Promise<void> {
  const { trx } = context;
  const row = JSON.parse(change.after ?? change.before ?? '{}') as HandAttached;
  const present = await trx
    .selectFrom('record_attachment')
    .select('sha256')
    .where('record_seq', '=', row.record_seq)
    .where('sha256', '=', row.sha256)
    .where('origin', '=', row.origin)
    .executeTakeFirst();
  const given = change.operation === 'insert';
  if ((present !== undefined) !== given) fail({ kind: 'cannot-undo', detail: 'record_attachment' });
  if (given)
    await trx
      .deleteFrom('record_attachment')
      .where('record_seq', '=', row.record_seq)
      .where('sha256', '=', row.sha256)
      .where('origin', '=', row.origin)
      .execute();
  else await trx.insertInto('record_attachment').values(row).execute();
  await logHandAttached(context, row, given ? 'delete' : 'insert');
}

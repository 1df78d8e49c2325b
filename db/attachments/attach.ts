import type { WriteContext } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { logHandAttached, type HandAttached } from '../history/rows.ts';
import { findLiveRecord } from '../records/find.ts';
import { displayName } from './store.ts';

/** What names a file of a record. */
type FileOf = { recordId: string; sha256: string };

/**
 * Attaches a stored file to a record.
 * @returns false when it was attached already, and nothing changed
 * @throws VigieError `not-found` for an unknown record or file
 */
export async function attachFile(
  context: WriteContext,
  { recordId, sha256, name }: FileOf & { name: string },
): Promise<boolean> {
  const { trx } = context;
  const record = await findLiveRecord(trx, recordId);
  const file = await trx
    .selectFrom('attachment')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!file) fail({ kind: 'not-found', what: 'attachment', id: sha256 });
  if (await attachedByHand(context, record.seq, sha256)) return false;
  const row: HandAttached = { record_seq: record.seq, sha256, origin: 'person', name: displayName(name) };
  await trx.insertInto('record_attachment').values(row).execute();
  await logHandAttached(context, row, 'insert');
  context.touch(record);
  return true;
}

/**
 * Takes away a file a person attached; its bytes stay as long as anything may need them.
 * @throws VigieError `not-found`
 */
export async function detachFile(context: WriteContext, { recordId, sha256 }: FileOf): Promise<void> {
  const { trx } = context;
  const record = await findLiveRecord(trx, recordId);
  const row = await attachedByHand(context, record.seq, sha256);
  if (!row) fail({ kind: 'not-found', what: 'attachment', id: sha256 });
  await trx
    .deleteFrom('record_attachment')
    .where('record_seq', '=', record.seq)
    .where('sha256', '=', sha256)
    .where('origin', '=', 'person')
    .execute();
  await logHandAttached(context, row, 'delete');
  context.touch(record);
}

async function attachedByHand(
  { trx }: WriteContext,
  seq: number,
  sha256: string,
): Promise<HandAttached | undefined> {
  const row = await trx
    .selectFrom('record_attachment')
    .select(['record_seq', 'sha256', 'name'])
    .where('record_seq', '=', seq)
    .where('sha256', '=', sha256)
    .where('origin', '=', 'person')
    .executeTakeFirst();
  return row && { ...row, origin: 'person' };
}

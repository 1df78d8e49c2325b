import { fail } from '../domain/errors.ts';
import type { WriteContext } from '../connection/types.ts';
import type { StoredRow } from '../history/rows.ts';
import { unpackDocument } from '../history/snapshot.ts';
import { prepareBody, replaceBody } from '../notes/body.ts';

/**
 * Puts a body back to the saved state before a change, as a new state. The first body of a note goes with its record, so
 * undoing its writing needs nothing more.
 * @throws VigieError `cannot-undo` when a later state was saved, or the one before is gone
 */
export async function undoBody(context: WriteContext, change: StoredRow<'change'>): Promise<void> {
  if (change.operation === 'insert') return;
  const seq = Number(change.row_key);
  const { revision: previous } = JSON.parse(change.before ?? '{}') as { revision?: number };
  const { revision: written } = JSON.parse(change.after ?? '{}') as { revision?: number };
  const stored = await context.trx
    .selectFrom('note_body')
    .selectAll()
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  const record = await context.trx
    .selectFrom('record')
    .select(['seq', 'title'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!stored || !record || stored.revision !== written) fail({ kind: 'cannot-undo', detail: 'note_body' });
  const kept = await context.trx
    .selectFrom('revision')
    .select('snapshot')
    .where('record_seq', '=', seq)
    .where('number', '=', previous ?? -1)
    .where('branch', '=', 'main')
    .executeTakeFirst();
  if (!kept) fail({ kind: 'cannot-undo', detail: 'note_body' });
  await replaceBody(context, record, stored, prepareBody(unpackDocument(kept.snapshot)));
}

import { note } from '../domain/document/build.ts';
import { fail } from '../domain/errors.ts';
import type { WriteContext } from '../connection/types.ts';
import type { StoredRow } from '../history/rows.ts';
import { unpackDocument } from '../history/snapshot.ts';
import { prepareBody, replaceBody } from '../notes/body.ts';

/**
 * Puts a body back to the saved state before a change, as a new state: no words where there was no text yet. A body written
 * together with its record goes with it, so that undoing its writing needs nothing more.
 * @throws VigieError `cannot-undo` when a later state was saved, or the one before is gone
 */
export async function undoBody(context: WriteContext, change: StoredRow<'change'>): Promise<void> {
  const seq = Number(change.row_key);
  const first = change.operation === 'insert';
  if (first && (await cameWithRecord(context, change.change_set_id, seq))) return;
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
  if (first) {
    await replaceBody(context, record, stored, prepareBody(note()));
    return;
  }
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

async function cameWithRecord({ trx }: WriteContext, changeSetId: string, seq: number): Promise<boolean> {
  const made = await trx
    .selectFrom('change')
    .select('seq')
    .where('change_set_id', '=', changeSetId)
    .where('table_name', '=', 'record')
    .where('operation', '=', 'insert')
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  return made !== undefined;
}

import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, updateRow } from '../history/rows.ts';
import { findSignal, touchSignal } from './find.ts';

/** Adds what the one who writes makes of a signal. @returns its id. @throws VigieError `not-found`, `invalid-input` */
export async function interpret(context: WriteContext, id: string, text: string): Promise<string> {
  const record = await findSignal(context.trx, id);
  const { at, authorId } = context;
  const row = {
    id: newId(),
    record_seq: record.seq,
    text,
    author_id: authorId,
    created_at: at,
    updated_at: at,
  };
  await insertRow(context, 'signal_interpretation', row, record.seq);
  await touchSignal(context, record);
  return row.id;
}

/** @throws VigieError `not-found`, `not-its-author` */
export async function editInterpretation(context: WriteContext, id: string, text: string): Promise<void> {
  const { row, record } = await findOwn(context, id);
  const patch = { text, updated_at: context.at };
  if (await updateRow(context, 'signal_interpretation', row, patch, record.seq))
    await touchSignal(context, record);
}

/** @throws VigieError `not-found`, `not-its-author` */
export async function removeInterpretation(context: WriteContext, id: string): Promise<void> {
  const { row, record } = await findOwn(context, id);
  await deleteRow(context, 'signal_interpretation', row, record.seq);
  await touchSignal(context, record);
}

/** An interpretation that the one who writes may change: theirs, or one that carries no name. */
async function findOwn({ trx, authorId }: WriteContext, id: string) {
  const row = await trx
    .selectFrom('signal_interpretation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'interpretation', id });
  if (row.author_id !== null && row.author_id !== authorId) fail({ kind: 'not-its-author' });
  const record = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', row.record_seq)
    .executeTakeFirstOrThrow();
  return { row, record };
}

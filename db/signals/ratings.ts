import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { Criterion } from '../domain/signals/vocabulary.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, updateRow } from '../history/rows.ts';
import { findSignal } from './find.ts';

/**
 * Keeps the rating of the one who writes on one criterion; null takes it back.
 * @throws VigieError `no-author`, `not-found`, `invalid-input`
 */
export async function rate(
  context: WriteContext,
  id: string,
  criterion: Criterion,
  value: number | null,
): Promise<void> {
  const { trx, at, authorId } = context;
  const author = authorId ?? fail({ kind: 'no-author' });
  const record = await findSignal(trx, id);
  const present = await trx
    .selectFrom('signal_rating')
    .selectAll()
    .where('record_seq', '=', record.seq)
    .where('author_id', '=', author)
    .where('criterion', '=', criterion)
    .executeTakeFirst();
  if (present && value === null) await deleteRow(context, 'signal_rating', present, record.seq);
  else if (present && value !== null)
    await updateRow(context, 'signal_rating', present, { value, updated_at: at }, record.seq);
  else if (value !== null) {
    const row = { id: newId(), record_seq: record.seq, author_id: author, criterion, value, updated_at: at };
    await insertRow(context, 'signal_rating', row, record.seq);
  }
  context.touch(record);
}

import type { WriteContext } from '../connection/types.ts';
import { mergeRecords } from '../network/merge.ts';
import { findSignal } from './find.ts';

/**
 * Makes one signal of two. What was seen, said and rated of `mergeId`, its relations and the texts that lead to it are
 * `keepId`'s from then on (of two ratings by one analyst, the one of `keepId`); its title and code stay as other names. It
 * goes to the trash with its own steps and a relation that says where it went: the sheet of the other shows them.
 * @throws VigieError `not-found`, `invalid-input` when they are one signal or no signals
 */
export async function mergeSignals(context: WriteContext, keepId: string, mergeId: string): Promise<void> {
  const keep = await findSignal(context.trx, keepId);
  const merge = await findSignal(context.trx, mergeId);
  await mergeRecords(context, { keepSeq: keep.seq, mergeSeq: merge.seq });
}

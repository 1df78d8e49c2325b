import { fold } from '../domain/text/fold.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow } from '../history/rows.ts';
import { addRelation } from '../records/relations.ts';
import { findSignal, touchSignal } from './find.ts';

/**
 * Takes away the observations of one signal that another already has word for word: it would weigh twice. Two without an
 * excerpt are two.
 */
export async function dropTwins(context: WriteContext, keepSeq: number, mergedSeq: number): Promise<void> {
  const rows = await context.trx
    .selectFrom('signal_observation')
    .selectAll()
    .where('record_seq', 'in', [keepSeq, mergedSeq])
    .where('excerpt', '<>', '')
    .execute();
  const saying = (row: (typeof rows)[number]) =>
    JSON.stringify([row.date_edtf, row.direction, row.place_seq, row.source_label, fold(row.excerpt)]);
  const said = new Set(rows.filter((row) => row.record_seq === keepSeq).map(saying));
  for (const row of rows)
    if (row.record_seq === mergedSeq && said.has(saying(row)))
      await deleteRow(context, 'signal_observation', row, mergedSeq);
}

/** Says where a signal that goes to the trash went, and makes what was said of it findable on the one that stays. */
export async function markAbsorbed(context: WriteContext, keepId: string, mergedId: string): Promise<void> {
  const relation = { type: 'fusionne-dans', sourceId: mergedId, targetId: keepId };
  await addRelation(context, { ...relation, date: null, comment: '' });
  await touchSignal(context, await findSignal(context.trx, keepId));
}

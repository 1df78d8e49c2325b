import type { Archive, WriteContext } from '../../../connection/types.ts';
import { deleteRow, updateRow } from '../../../history/rows.ts';
import { unindexRecord } from '../../../search/index-record.ts';

/** Records taken away in one transaction: other writes pass between two. */
const SLICE = 50;

/**
 * Takes back what an import that did not end has written: every record of it that nobody has worked on since. Those that
 * someone changed, related or mentioned elsewhere stay: they are that person's now.
 */
export async function takeBackImport(archive: Archive, importId: string): Promise<number> {
  let removed = 0;
  for (let after = 0; ;) {
    const { value } = await archive.write(
      'import.take-back',
      (context) => takeBackSome(context, importId, after),
      { importId },
    );
    removed += value.removed;
    if (value.last === null) break;
    after = value.last;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await archive.write('import.take-back', async (context) => {
    const row = await context.trx
      .selectFrom('import')
      .selectAll()
      .where('id', '=', importId)
      .executeTakeFirst();
    if (row) await updateRow(context, 'import', row, { state: 'undone' }, null);
  });
  return removed;
}

/** Takes back the imports that a crash cut short: those still running when an archive was just opened. */
export async function takeBackInterrupted(archive: Archive): Promise<void> {
  const imports = await archive.reader
    .selectFrom('import')
    .select('id')
    .where('state', '=', 'running')
    .execute();
  for (const { id } of imports) await takeBackImport(archive, id);
}

async function takeBackSome(
  context: WriteContext,
  importId: string,
  after: number,
): Promise<{ removed: number; last: number | null }> {
  const { trx } = context;
  const records = await trx
    .selectFrom('record')
    .selectAll()
    .where('import_id', '=', importId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(SLICE)
    .execute();
  let removed = 0;
  for (const record of records) {
    const body = await trx
      .selectFrom('note_body')
      .selectAll()
      .where('record_seq', '=', record.seq)
      .executeTakeFirst();
    if (
      record.revision > 1 ||
      (body && body.revision > 1) ||
      (await isUsedElsewhere(context, record.seq, importId))
    )
      continue;
    await unindexRecord(trx, record.seq);
    if (body) await deleteRow(context, 'note_body', body, record.seq);
    await trx.deleteFrom('mention').where('target_seq', '=', record.seq).execute();
    // Labels, revisions and files of the record go with it.
    await deleteRow(context, 'record', record, record.seq);
    context.touch(record);
    removed += 1;
  }
  return { removed, last: records.length < SLICE ? null : records.at(-1)!.seq };
}

async function isUsedElsewhere({ trx }: WriteContext, seq: number, importId: string): Promise<boolean> {
  const related = await trx
    .selectFrom('relation')
    .select('id')
    .where(({ or, eb }) => or([eb('source_seq', '=', seq), eb('target_seq', '=', seq)]))
    .limit(1)
    .executeTakeFirst();
  if (related) return true;
  const mentioned = await trx
    .selectFrom('mention')
    .innerJoin('record', 'record.seq', 'mention.source_seq')
    .innerJoin('note_body', 'note_body.record_seq', 'mention.source_seq')
    .select('mention.ordinal')
    .where('mention.target_seq', '=', seq)
    .where(({ or, eb }) =>
      or([
        eb('record.import_id', 'is', null),
        eb('record.import_id', '!=', importId),
        eb('note_body.revision', '>', 1),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return mentioned !== undefined;
}

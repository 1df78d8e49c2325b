import type { RecordRef } from '#preload/contract/base.ts';
import { rawRows } from '../../connection/raw.ts';
import type { Archive, Reader, WriteContext } from '../../connection/types.ts';
import { fail, VigieError } from '../../domain/errors.ts';
import { deleteRow, type StoredRow, updateRow } from '../../history/rows.ts';
import { AUDITED_TABLES, type AuditedTable } from '../../schema/tables.ts';
import { unindexRecord } from '../../search/index-record.ts';
import { undoChanges } from '../../undo/undo.ts';
import { isEditedSince, isUsedElsewhere } from './edited.ts';

/** Records taken back in one transaction: other writes pass between two. */
const SLICE = 50;

/** Records that went, records that are again as before, and those left because someone worked on them since. */
export type TakenBack = { removed: number; restored: number; kept: RecordRef[] };

/**
 * Takes back what an import has written, wherever nobody worked on it since: records it made go, records it changed are as
 * before. What someone changed, related or mentioned since stays, and is told: it is that person's now.
 */
export async function takeBackImport(archive: Archive, importId: string): Promise<TakenBack> {
  const taken: TakenBack = { removed: 0, restored: 0, kept: [] };
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    const { value } = await archive.write(
      'import.take-back',
      (context) => takeBackSome(context, importId, from),
      { importId },
    );
    taken.removed += value.taken.removed;
    taken.restored += value.taken.restored;
    taken.kept.push(...value.taken.kept);
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
  return taken;
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

/** Imports being taken back now: asked twice, the second is refused. */
const underWay = new Set<string>();

/** That this import may be taken back. @throws VigieError `not-found`, `cannot-undo` when it runs or was taken back */
export async function findImport(reader: Reader, importId: string): Promise<void> {
  const row = await reader.selectFrom('import').select('state').where('id', '=', importId).executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'import', id: importId });
  if (row.state === 'undone') fail({ kind: 'cannot-undo', detail: 'already-undone' });
  if (row.state === 'running' || underWay.has(importId)) fail({ kind: 'cannot-undo', detail: 'running' });
}

/**
 * Takes a finished import back because someone asks.
 * @throws VigieError `not-found`, `cannot-undo` when it runs or was taken back
 */
export async function undoImport(archive: Archive, importId: string): Promise<TakenBack> {
  await findImport(archive.reader, importId);
  underWay.add(importId);
  try {
    return await takeBackImport(archive, importId);
  } finally {
    underWay.delete(importId);
  }
}

const TOUCHED = `
SELECT DISTINCT c.record_seq AS seq FROM change_set AS s JOIN change AS c ON c.change_set_id = s.id
WHERE s.import_id = ? AND c.record_seq > ? ORDER BY c.record_seq LIMIT ${SLICE}`;

async function takeBackSome(
  context: WriteContext,
  importId: string,
  after: number,
): Promise<{ taken: TakenBack; last: number | null }> {
  const touched = await rawRows<{ seq: number }>(context.trx, TOUCHED, importId, after);
  const taken: TakenBack = { removed: 0, restored: 0, kept: [] };
  for (const { seq } of touched) {
    const record = await context.trx
      .selectFrom('record')
      .selectAll()
      .where('seq', '=', seq)
      .executeTakeFirst();
    if (!record) continue;
    const made = record.import_id === importId;
    if (await isEditedSince(context, seq, importId)) taken.kept.push(refOf(record));
    else if (!made) {
      if (await putBack(context, seq, importId)) taken.restored += 1;
      else taken.kept.push(refOf(record));
    } else if (await isUsedElsewhere(context, seq, importId)) taken.kept.push(refOf(record));
    else {
      await remove(context, record, importId);
      taken.removed += 1;
    }
  }
  return { taken, last: touched.length < SLICE ? null : touched.at(-1)!.seq };
}

const refOf = ({ id, code, kind, title }: StoredRow<'record'>): RecordRef => ({ id, code, kind, title });

/** What the import did to one record, the last first. */
function changesOf({ trx }: WriteContext, seq: number, importId: string): Promise<StoredRow<'change'>[]> {
  return rawRows<StoredRow<'change'>>(
    trx,
    `SELECT change.* FROM change JOIN change_set ON change_set.id = change_set_id
     WHERE record_seq = ? AND import_id = ? ORDER BY change.seq DESC`,
    seq,
    importId,
  );
}

/** A record the import changed is again what it was before; false, and nothing moved, when that cannot be. */
async function putBack(context: WriteContext, seq: number, importId: string): Promise<boolean> {
  await rawRows(context.trx, 'SAVEPOINT putting_back');
  try {
    await undoChanges(context, await changesOf(context, seq, importId));
    await rawRows(context.trx, 'RELEASE putting_back');
    return true;
  } catch (error) {
    if (!(error instanceof VigieError) || error.data.kind !== 'cannot-undo') throw error;
    await rawRows(context.trx, 'ROLLBACK TO putting_back');
    await rawRows(context.trx, 'RELEASE putting_back');
    return false;
  }
}

/** A record the import made goes with all that it gave it. Labels, revisions and files of the record go by themselves. */
async function remove(context: WriteContext, record: StoredRow<'record'>, importId: string): Promise<void> {
  const { trx } = context;
  for (const change of await changesOf(context, record.seq, importId)) {
    if (change.operation !== 'insert' || change.table_name === 'record') continue;
    // Files of a record go with it.
    if (change.table_name === 'record_attachment') continue;
    const table = change.table_name as AuditedTable;
    const row = await storedRow(context, table, change.row_key);
    if (row) await deleteRow(context, table, row, record.seq);
  }
  const related = await trx.selectFrom('relation').selectAll().where('target_seq', '=', record.seq).execute();
  for (const row of related) await deleteRow(context, 'relation', row, row.source_seq);
  await unindexRecord(trx, record.seq);
  await trx.deleteFrom('mention').where('target_seq', '=', record.seq).execute();
  await deleteRow(context, 'record', record, record.seq);
  context.touch(record);
}

async function storedRow(
  { trx }: WriteContext,
  table: AuditedTable,
  key: string,
): Promise<StoredRow<AuditedTable> | undefined> {
  const column = AUDITED_TABLES[table];
  const value = column === 'record_seq' ? Number(key) : key;
  const [row] = await rawRows<StoredRow<AuditedTable>>(
    trx,
    `SELECT * FROM "${table}" WHERE "${column}" = ?`,
    value,
  );
  return row;
}

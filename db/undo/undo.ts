import { sql } from 'kysely';
import { fail } from '../domain/errors.ts';
import type { WriteContext } from '../connection/types.ts';
import {
  BOOKKEEPING,
  deleteRow,
  insertRow,
  updateRow,
  type NewRow,
  type StoredRow,
} from '../history/rows.ts';
import { isUndone } from '../history/queries.ts';
import { AUDITED_TABLES, type AuditedTable } from '../schema/tables.ts';
import { rebuildMentionsFrom, removeMentionsFrom } from '../links/commands.ts';
import { writeRecord } from '../records/commands.ts';
import { refreshDerived } from '../records/derived.ts';
import { stepRows, withState } from '../signals/steps.ts';
import { undoAttached } from './undo-attached.ts';
import { undoBody } from './undo-body.ts';

type Columns = Record<string, unknown>;
type Change = StoredRow<'change'>;

/**
 * Takes back one change set, change by change from the last, inside a new change set. A value that something later
 * changed is not touched: the whole undo is refused instead, and nothing moves.
 * @throws VigieError `not-found`, `cannot-undo`
 */
export async function undoChangeSet(context: WriteContext, changeSetId: string): Promise<void> {
  const { trx } = context;
  const set = await trx
    .selectFrom('change_set')
    .select('id')
    .where('id', '=', changeSetId)
    .executeTakeFirst();
  if (!set) fail({ kind: 'not-found', what: 'change', id: changeSetId });
  if (await isUndone(trx, changeSetId, context.changeSetId))
    fail({ kind: 'cannot-undo', detail: 'already-undone' });
  const changes = await trx
    .selectFrom('change')
    .selectAll()
    .where('change_set_id', '=', changeSetId)
    .orderBy('seq', 'desc')
    .execute();
  if (changes.length === 0) fail({ kind: 'cannot-undo', detail: 'nothing-to-undo' });
  await undoChanges(context, changes);
}

/**
 * Takes back some changes, given from the last to the first, and makes what derives from their records anew.
 * @throws VigieError `cannot-undo` when something later changed what one of them wrote
 */
export async function undoChanges(context: WriteContext, changes: readonly Change[]): Promise<void> {
  for (const change of changes) await undoChange(context, change);
  await refreshTouched(context, [...new Set(changes.flatMap((change) => change.record_seq ?? []))]);
}

async function undoChange(context: WriteContext, change: Change): Promise<void> {
  if (change.table_name === 'record_attachment') return undoAttached(context, change);
  const table = change.table_name as AuditedTable;
  if (table === 'note_body') return undoBody(context, change);
  const before = change.before === null ? null : (JSON.parse(change.before) as Columns);
  const after = change.after === null ? null : (JSON.parse(change.after) as Columns);
  const current = await currentRow(context, table, change.row_key);
  if (change.operation === 'delete') {
    if (current) fail({ kind: 'cannot-undo', detail: table });
    await insertRow(context, table, before as NewRow<AuditedTable>, change.record_seq);
    return;
  }
  if (!current || !holds(current, after!)) fail({ kind: 'cannot-undo', detail: table });
  if (change.operation === 'update') await putBack(context, table, current, before!, change.record_seq);
  else if (table === 'record')
    await writeRecord(context, current as StoredRow<'record'>, { deleted_at: context.at });
  else if (table === 'review_snapshot')
    // Its content is nowhere else: taken out of the table it could not come back.
    await updateRow(
      context,
      table,
      current as StoredRow<'review_snapshot'>,
      { deleted_at: context.at },
      null,
    );
  else await deleteRow(context, table, current, change.record_seq);
}

async function putBack(
  context: WriteContext,
  table: AuditedTable,
  current: StoredRow<AuditedTable>,
  before: Columns,
  recordSeq: number | null,
): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(before).filter(([column]) => !BOOKKEEPING.includes(column)),
  );
  if (table === 'record') await writeRecord(context, current as StoredRow<'record'>, values);
  else await updateRow(context, table, current, values, recordSeq);
}

/** True when a row still holds what the change wrote, its bookkeeping aside. */
function holds(row: object, written: Columns): boolean {
  return Object.entries(written).every(
    ([column, value]) => BOOKKEEPING.includes(column) || (row as Columns)[column] === value,
  );
}

async function currentRow(
  { trx }: WriteContext,
  table: AuditedTable,
  key: string,
): Promise<StoredRow<AuditedTable> | undefined> {
  const { rows } = await sql<StoredRow<AuditedTable>>`
    SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(AUDITED_TABLES[table])} = ${table === 'record' ? Number(key) : key}`.execute(
    trx,
  );
  return rows[0];
}

/** Labels, search and links of every record the undo touched, from its rows as they now are. */
async function refreshTouched(context: WriteContext, seqs: readonly number[]): Promise<void> {
  for (const seq of seqs) {
    const found = await context.trx
      .selectFrom('record')
      .selectAll()
      .where('seq', '=', seq)
      .executeTakeFirst();
    if (!found) continue;
    const row = await inItsState(context, found);
    await refreshDerived(context, row);
    if (row.deleted_at === null) await rebuildMentionsFrom(context, seq);
    else await removeMentionsFrom(context, seq);
    context.touch(row);
  }
}

/** A signal whose last step is another than before the undo: its properties follow. */
async function inItsState(context: WriteContext, row: StoredRow<'record'>): Promise<StoredRow<'record'>> {
  if (row.kind !== 'signal') return row;
  const properties = withState(row.properties, await stepRows(context.trx, row.seq));
  return properties === row.properties ? row : writeRecord(context, row, { properties });
}

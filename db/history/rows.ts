import { CompiledQuery, type Insertable, type Selectable } from 'kysely';
import { AUDITED_TABLES, type AuditedTable, type HashedTable, type Schema } from '../schema/tables.ts';
import { rowHash } from '../integrity/row-hash.ts';
import type { WriteContext } from '../connection/types.ts';

/** A row to write: every column but its hash, which is computed here. */
export type NewRow<Table extends HashedTable> = Omit<Insertable<Schema[Table]>, 'hash'>;
export type StoredRow<Table extends HashedTable> = Selectable<Schema[Table]>;
type Columns = Record<string, unknown>;

/**
 * Columns too heavy for the audit; the row's hash stands for them. The text of a note is in `revision`; the content of a
 * picture of the review never leaves its row, which is only marked deleted.
 */
const HEAVY: Partial<Record<AuditedTable, readonly string[]>> = {
  note_body: ['document', 'text'],
  review_snapshot: ['content'],
};

/** Columns that every change of a row moves: kept out of what an undo compares. */
export const BOOKKEEPING: readonly string[] = ['hash', 'revision', 'updated_at', 'updated_by'];

const statements = new Map<string, string>();

/** The one INSERT of a table for these columns; kept, so that a driver that caches by text finds it again. */
function insertSql(table: string, columns: readonly string[]): string {
  const key = `i ${table} ${columns.join()}`;
  let sql = statements.get(key);
  if (!sql) {
    sql = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    statements.set(key, sql);
  }
  return sql;
}

/** Writes a row with its hash, without an audit entry: for the history's own tables. */
export async function insertHashed<Table extends HashedTable>(
  context: Pick<WriteContext, 'trx'>,
  table: Table,
  row: NewRow<Table>,
): Promise<void> {
  const full: Columns = { ...row, hash: rowHash(table, row) };
  const columns = Object.keys(full);
  await context.trx.executeQuery(CompiledQuery.raw(insertSql(table, columns), Object.values(full)));
}

/** Inserts a row with its hash and its line in the history. `recordSeq` is the record it belongs to. */
export async function insertRow<Table extends AuditedTable>(
  context: WriteContext,
  table: Table,
  row: NewRow<Table>,
  recordSeq: number | null,
): Promise<void> {
  await insertHashed(context, table, row);
  await logChange(context, table, row, recordSeq, 'insert', null, light(table, row));
}

/**
 * Changes some columns of a row, its hash, and notes both sides in the history. `before` is the whole row as read in
 * this transaction. Writes nothing when no column differs; tells whether it wrote.
 */
export async function updateRow<Table extends AuditedTable>(
  context: WriteContext,
  table: Table,
  before: StoredRow<Table>,
  patch: Partial<NewRow<Table>>,
  recordSeq: number | null,
): Promise<boolean> {
  const old = before as Columns;
  const changed = Object.entries(patch).filter(
    ([column, value]) => value !== undefined && value !== old[column],
  );
  if (changed.every(([column]) => BOOKKEEPING.includes(column))) return false;
  const after: Columns = { ...old, ...Object.fromEntries(changed) };
  const columns = changed.map(([column]) => column);
  const key = AUDITED_TABLES[table];
  const sql = `UPDATE "${table}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')}, "hash" = ? WHERE "${key}" = ?`;
  const parameters = [...changed.map(([, value]) => value), rowHash(table, after), old[key]];
  await context.trx.executeQuery(CompiledQuery.raw(sql, parameters));
  const pick = (row: Columns) =>
    light(table, Object.fromEntries(columns.map((column) => [column, row[column]])));
  await logChange(context, table, old, recordSeq, 'update', pick(old), pick(after));
  return true;
}

/** Moves only the bookkeeping of a record (who, when) and its hash: the change itself is in the history of its body. */
export async function stampRecordRow(
  context: WriteContext,
  before: StoredRow<'record'>,
): Promise<StoredRow<'record'>> {
  const after = { ...before, updated_at: context.at, updated_by: context.authorId };
  const hash = rowHash('record', after);
  const sql = 'UPDATE "record" SET "updated_at" = ?, "updated_by" = ?, "hash" = ? WHERE "seq" = ?';
  await context.trx.executeQuery(
    CompiledQuery.raw(sql, [after.updated_at, after.updated_by, hash, before.seq]),
  );
  return { ...after, hash };
}

/** Deletes a row and keeps it, whole, in the history. */
export async function deleteRow<Table extends AuditedTable>(
  context: WriteContext,
  table: Table,
  before: StoredRow<Table>,
  recordSeq: number | null,
): Promise<void> {
  const key = AUDITED_TABLES[table];
  const old = before as Columns;
  await context.trx.executeQuery(CompiledQuery.raw(`DELETE FROM "${table}" WHERE "${key}" = ?`, [old[key]]));
  await logChange(context, table, old, recordSeq, 'delete', light(table, old), null);
}

/** Where a person put a file; `recordSeq`, the bytes and the origin together are its key. */
export type HandAttached = { record_seq: number; sha256: string; origin: 'person'; name: string };

/**
 * Notes in the history that a person's file came to a record, or left it: its table has no key of one column and derives from
 * the text for the rest, so that only such rows are noted.
 */
export async function logHandAttached(
  context: WriteContext,
  row: HandAttached,
  operation: 'insert' | 'delete',
): Promise<void> {
  const json = JSON.stringify(row);
  context.changed = true;
  await insertHashed(context, 'change', {
    change_set_id: context.changeSetId,
    table_name: 'record_attachment',
    row_key: `${String(row.record_seq)} ${row.sha256}`,
    record_seq: row.record_seq,
    operation,
    before: operation === 'delete' ? json : null,
    after: operation === 'insert' ? json : null,
  });
}

function light(table: AuditedTable, row: Columns): Columns {
  const heavy = HEAVY[table];
  const { hash: _hash, ...rest } = row;
  if (!heavy) return rest;
  return Object.fromEntries(Object.entries(rest).filter(([column]) => !heavy.includes(column)));
}

async function logChange(
  context: WriteContext,
  table: AuditedTable,
  row: Columns,
  recordSeq: number | null,
  operation: 'insert' | 'update' | 'delete',
  before: Columns | null,
  after: Columns | null,
): Promise<void> {
  context.changed = true;
  await insertHashed(context, 'change', {
    change_set_id: context.changeSetId,
    table_name: table,
    row_key: String(row[AUDITED_TABLES[table]]),
    record_seq: recordSeq,
    operation,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  });
}

import { sql } from 'kysely';
import type { WriteContext } from '../connection/types.ts';
import { relationOf } from '../domain/relations.ts';
import { deleteRow, updateRow, type NewRow, type StoredRow } from '../history/rows.ts';
import { AUDITED_TABLES, type AuditedTable } from '../schema/tables.ts';

type Columns = Record<string, unknown>;

/**
 * Not moved: a record and its body are not rows of another record, and the steps of a signal are its own life, from which
 * its state follows.
 */
const APART: ReadonlySet<AuditedTable> = new Set(['record', 'note_body', 'signal_step']);

/**
 * Gives one record every row that belonged to another or pointed at it (relations, sources, claims, measures, ratings…),
 * whatever tables there are: read from the foreign keys of the schema, so that a table added later is not forgotten.
 * A row the kept record already has (the same relation, the same analyst's rating) goes; so does one that would lead from
 * it to itself.
 * @returns how many rows were moved
 */
export async function moveRows(context: WriteContext, fromSeq: number, toSeq: number): Promise<number> {
  let moved = 0;
  for (const table of Object.keys(AUDITED_TABLES) as AuditedTable[]) {
    if (APART.has(table)) continue;
    const columns = await recordColumns(context, table);
    if (columns.length === 0) continue;
    const uniques = await uniqueColumns(context, table);
    for (const row of await rowsOf(context, table, columns, fromSeq)) {
      await moveRow(context, { table, columns, uniques, row }, fromSeq, toSeq);
      moved += 1;
    }
  }
  return moved;
}

type Moving = { table: AuditedTable; columns: string[]; uniques: string[][]; row: StoredRow<AuditedTable> };

async function moveRow(
  context: WriteContext,
  { table, columns, uniques, row }: Moving,
  fromSeq: number,
  toSeq: number,
): Promise<void> {
  const old = row as Columns;
  const patch = Object.fromEntries(
    columns.filter((column) => old[column] === fromSeq).map((column) => [column, toSeq]),
  );
  const after = { ...old, ...patch };
  const owner = Number(after[columns[0]!]);
  // A relation reads the same from both ends when it is symmetric: then the same one may be there the other way round.
  const ends = table === 'relation' || table === 'link_refusal' ? columns : [];
  const loops = ends.length === 2 && after[ends[0]!] === after[ends[1]!];
  const swapped =
    table === 'relation'
      ? { ...after, source_seq: after['target_seq'], target_seq: after['source_seq'] }
      : null;
  const already =
    loops ||
    (await exists(context, table, uniques, after)) ||
    (swapped !== null &&
      relationOf(String(after['type']))?.symmetric === true &&
      (await exists(context, table, uniques, swapped)));
  if (already) await deleteRow(context, table, row, owner);
  else await updateRow(context, table, row, patch as Partial<NewRow<AuditedTable>>, owner);
}

const KEYS = new Map<AuditedTable, string[]>();

/** The columns of a table that name a record by its number, the owner's first. */
async function recordColumns({ trx }: WriteContext, table: AuditedTable): Promise<string[]> {
  const known = KEYS.get(table);
  if (known) return known;
  const { rows } = await sql<{ from: string }>`
    SELECT "from" FROM pragma_foreign_key_list(${table}) WHERE "table" = 'record'`.execute(trx);
  const columns = rows
    .map((row) => row.from)
    .sort((a, b) => Number(b === 'record_seq') - Number(a === 'record_seq') || a.localeCompare(b));
  KEYS.set(table, columns);
  return columns;
}

/** The sets of columns that no two rows of a table may share, its key aside. */
async function uniqueColumns({ trx }: WriteContext, table: AuditedTable): Promise<string[][]> {
  const { rows } = await sql<{ name: string; columns: string }>`
    SELECT i.name, (SELECT json_group_array(name) FROM pragma_index_info(i.name)) AS columns
    FROM pragma_index_list(${table}) AS i WHERE i."unique" = 1 AND i.origin <> 'pk'`.execute(trx);
  return rows.map((row) => JSON.parse(row.columns) as string[]);
}

async function rowsOf(
  { trx }: WriteContext,
  table: AuditedTable,
  columns: readonly string[],
  seq: number,
): Promise<StoredRow<AuditedTable>[]> {
  const pointing = columns.map((column) => sql`${sql.ref(column)} = ${seq}`);
  const { rows } = await sql<StoredRow<AuditedTable>>`
    SELECT * FROM ${sql.table(table)} WHERE ${sql.join(pointing, sql` OR `)} ORDER BY rowid`.execute(trx);
  return rows;
}

async function exists(
  { trx }: WriteContext,
  table: AuditedTable,
  uniques: readonly string[][],
  row: Columns,
): Promise<boolean> {
  const key = AUDITED_TABLES[table];
  for (const columns of uniques) {
    const same = columns.map((column) => sql`${sql.ref(column)} IS ${row[column] ?? null}`);
    const { rows } = await sql`
      SELECT 1 FROM ${sql.table(table)} WHERE ${sql.join(same, sql` AND `)} AND ${sql.ref(key)} <> ${row[key]} LIMIT 1`.execute(
      trx,
    );
    if (rows.length > 0) return true;
  }
  return false;
}

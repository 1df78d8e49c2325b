import { sql } from 'kysely';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { formatCode, type Kind } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import { insertRow, updateRow } from '../history/rows.ts';
import type { WriteContext } from '../connection/types.ts';
import { removeMentionsFrom, rebuildMentionsFrom } from '../links/commands.ts';
import type { RecordPatch } from '#preload/contract/records.ts';
import { bornProperties, stepOfProperties, stepRows, writeFirstSteps } from '../signals/steps.ts';
import { refreshDerived } from './derived.ts';
import { findLiveRecord } from './find.ts';
import { readProperties, type StoredRecord } from './read.ts';
import { dateParts, mergeProperties } from './validate.ts';

/** What a new record may carry beside its patch: marks only the corpus and imports set. */
export type NewRecord = RecordPatch & { kind: Kind; title: string; example?: boolean };

/**
 * Adds a record with the next code of its kind. `bodyText` is the plain text of the body about to be written with it.
 * @returns the stored row
 * @throws VigieError `invalid-input`, `invalid-date`
 */
export async function createRecord(
  context: WriteContext,
  input: NewRecord,
  bodyText = '',
): Promise<StoredRecord> {
  const { trx, at, authorId } = context;
  const date = dateParts(input.date ?? null);
  const planned = dateParts(input.planned ?? null);
  const properties = mergeProperties(input.kind, {}, input.properties ?? {});
  const row: Omit<StoredRecord, 'hash'> = {
    seq: await nextSeq(context),
    id: newId(),
    code: formatCode(input.kind, await nextNumber(context, input.kind)),
    kind: input.kind,
    title: input.title,
    sort_title: fold(input.title),
    summary: input.summary ?? '',
    date_edtf: date.edtf,
    date_wording: date.wording,
    date_start: date.start,
    date_end: date.end,
    planned_edtf: planned.edtf,
    planned_wording: planned.wording,
    planned_start: planned.start,
    planned_end: planned.end,
    verification: input.verification ?? 'to-verify',
    example: input.example ? 1 : 0,
    properties: JSON.stringify(input.kind === 'signal' ? bornProperties(properties) : properties),
    tags: JSON.stringify(distinct(input.tags ?? [])),
    aliases: JSON.stringify(distinct(input.aliases ?? [])),
    impacts: JSON.stringify([...new Set(input.impacts ?? [])]),
    revision: 1,
    import_id: context.importId,
    created_at: at,
    created_by: authorId,
    updated_at: at,
    updated_by: authorId,
    deleted_at: null,
  };
  await insertRow(context, 'record', row, row.seq);
  const stored = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', row.seq)
    .executeTakeFirstOrThrow();
  if (stored.kind === 'signal') await writeFirstSteps(context, stored);
  await refreshDerived(context, stored, bodyText);
  context.touch(stored);
  return stored;
}

/**
 * Changes what the patch names of a record. `base` is the revision the writer saw, or null to write whatever came between.
 * @throws VigieError `not-found`, `stale-revision`, `invalid-input`, `invalid-date`, `step-not-allowed`
 */
export async function updateRecord(
  context: WriteContext,
  id: string,
  base: number | null,
  patch: RecordPatch,
): Promise<StoredRecord> {
  const before = await findLiveRecord(context.trx, id);
  if (base !== null && base !== before.revision) {
    fail({ kind: 'stale-revision', id: before.id, base, current: before.revision, sibling: null });
  }
  const columns = columnsOf(before, patch);
  if (before.kind === 'signal' && columns.properties !== undefined)
    columns.properties = await stepOfProperties(context, before, columns.properties);
  return writeRecord(context, before, columns);
}

/** Writes some columns of a record with its revision, author and time, then what derives from them. */
export async function writeRecord(
  context: WriteContext,
  before: StoredRecord,
  columns: Partial<StoredRecord>,
): Promise<StoredRecord> {
  const stamp = { revision: before.revision + 1, updated_at: context.at, updated_by: context.authorId };
  const wrote = await updateRow(context, 'record', before, { ...columns, ...stamp }, before.seq);
  if (!wrote) return before;
  const after = await context.trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', before.seq)
    .executeTakeFirstOrThrow();
  await refreshDerived(context, after);
  context.touch(after);
  return after;
}

/** Puts live records in the trash: they leave lists, search and backlinks, and keep their code, links and history. */
export async function trashRecords(context: WriteContext, ids: readonly string[]): Promise<number> {
  let trashed = 0;
  for (const id of ids) {
    const row = await findLiveRecord(context.trx, id);
    await writeRecord(context, row, { deleted_at: context.at });
    await removeMentionsFrom(context, row.seq);
    trashed += 1;
  }
  return trashed;
}

/** Takes records out of the trash, with their links. Those that are not in it are left alone. */
export async function restoreRecords(context: WriteContext, ids: readonly string[]): Promise<number> {
  const rows = await context.trx
    .selectFrom('record')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is not', null)
    .execute();
  for (const row of rows) {
    await writeRecord(context, row, { deleted_at: null });
    // Undoing its creation took its steps with it; back among the others, it has a life again.
    if (row.kind === 'signal' && (await stepRows(context.trx, row.seq)).length === 0)
      await writeFirstSteps(context, row);
    await rebuildMentionsFrom(context, row.seq);
  }
  return rows.length;
}

function columnsOf(before: StoredRecord, patch: RecordPatch): Partial<StoredRecord> {
  const columns: Partial<StoredRecord> = {};
  if (patch.title !== undefined)
    Object.assign(columns, { title: patch.title, sort_title: fold(patch.title) });
  if (patch.summary !== undefined) columns.summary = patch.summary;
  if (patch.verification !== undefined) columns.verification = patch.verification;
  if (patch.tags !== undefined) columns.tags = JSON.stringify(distinct(patch.tags));
  if (patch.aliases !== undefined) columns.aliases = JSON.stringify(distinct(patch.aliases));
  if (patch.impacts !== undefined) columns.impacts = JSON.stringify([...new Set(patch.impacts)]);
  if (patch.properties !== undefined) {
    columns.properties = JSON.stringify(
      mergeProperties(before.kind, readProperties(before.properties), patch.properties),
    );
  }
  if (patch.date !== undefined) {
    const { edtf, wording, start, end } = dateParts(patch.date);
    Object.assign(columns, { date_edtf: edtf, date_wording: wording, date_start: start, date_end: end });
  }
  if (patch.planned !== undefined) {
    const { edtf, wording, start, end } = dateParts(patch.planned);
    Object.assign(columns, {
      planned_edtf: edtf,
      planned_wording: wording,
      planned_start: start,
      planned_end: end,
    });
  }
  return columns;
}

/** The list without repeats that differ only by case or accents; the first wording wins. */
function distinct(values: readonly string[]): string[] {
  return [
    ...new Map(values.map((value) => [fold(value), value.trim()] as const).reverse()).values(),
  ].reverse();
}

async function nextSeq({ trx }: WriteContext): Promise<number> {
  // AUTOINCREMENT's own counter: a number is never given twice, even after a row was erased.
  const { rows } = await sql<{ seq: number }>`SELECT seq FROM sqlite_sequence WHERE name = 'record'`.execute(
    trx,
  );
  return (rows[0]?.seq ?? 0) + 1;
}

async function nextNumber({ trx }: WriteContext, kind: Kind): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    INSERT INTO code_counter (kind, last) VALUES (${kind}, 1)
    ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last`.execute(trx);
  return rows[0]!.last;
}

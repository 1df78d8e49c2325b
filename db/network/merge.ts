import type { NoteDocument } from '../domain/document/types.ts';
import { heading, note } from '../domain/document/build.ts';
import { ensureBlockIds } from '../domain/document/blocks.ts';
import { fail } from '../domain/errors.ts';
import { redirectLinks } from '../domain/links/redirect.ts';
import { RECORD_VALUES } from '../domain/links/merge.ts';
import { rawRows } from '../connection/raw.ts';
import type { WriteContext } from '../connection/types.ts';
import { removeMentionsFrom } from '../links/commands.ts';
import { logHandAttached, type HandAttached, type StoredRow } from '../history/rows.ts';
import { prepareBody, replaceBody } from '../notes/body.ts';
import { saveBody } from '../notes/commands.ts';
import { trashRecords, writeRecord } from '../records/commands.ts';
import { readList, readProperties, type StoredRecord } from '../records/read.ts';
import { fold } from '../domain/text/fold.ts';
import { reindexCoded } from '../search/index-record.ts';
import { dropTwins, markAbsorbed } from '../signals/absorb.ts';
import { STEP_PROPERTIES } from '../signals/steps.ts';
import { moveRows } from './move-rows.ts';

export type Merging = {
  keepSeq: number;
  mergeSeq: number;
  /** Values to take from the merged record: names of RECORD_VALUES, or `property:<key>`. Empty ones are filled anyway. */
  take?: readonly string[];
};

/**
 * Makes one record of two of the same kind, in the caller's transaction: the values chosen, both sets of labels, every row
 * that belonged to either, and every text that led to the merged one now leading to the kept one. The title and code of the
 * merged record stay as other names; the record itself goes to the trash, and an undo brings everything back.
 * @returns the kept record, and how many texts were rewritten
 * @throws VigieError `not-found`, `invalid-input` for two kinds or one record twice
 */
export async function mergeRecords(
  context: WriteContext,
  { keepSeq, mergeSeq, take = [] }: Merging,
): Promise<{ record: StoredRecord; notes: number }> {
  const keep = await liveRecord(context, keepSeq);
  const merge = await liveRecord(context, mergeSeq);
  if (keep.seq === merge.seq) fail({ kind: 'invalid-input', field: 'mergeId', detail: 'same record' });
  if (keep.kind !== merge.kind) fail({ kind: 'invalid-input', field: 'mergeId', detail: 'another kind' });
  const record = await writeRecord(context, keep, mergedColumns(keep, merge, new Set(take)));
  if (merge.kind === 'signal') await dropTwins(context, keep.seq, merge.seq);
  await moveRows(context, merge.seq, keep.seq);
  await copyAttachments(context, merge.seq, keep.seq);
  await appendBody(context, record, merge);
  const notes = await redirectTexts(context, merge, record);
  if (merge.kind === 'signal') await markAbsorbed(context, keep.id, merge.id);
  await trashRecords(context, [merge.id]);
  await reindexCoded(context.trx, keep.seq);
  context.touch(record);
  return { record, notes };
}

async function liveRecord({ trx }: WriteContext, seq: number): Promise<StoredRecord> {
  const row = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', seq)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? fail({ kind: 'not-found', what: 'record', id: String(seq) });
}

const COLUMNS = {
  title: ['title', 'sort_title'],
  summary: ['summary'],
  date: ['date_edtf', 'date_wording', 'date_start', 'date_end'],
  planned: ['planned_edtf', 'planned_wording', 'planned_start', 'planned_end'],
  verification: ['verification'],
} as const satisfies Record<(typeof RECORD_VALUES)[number], readonly (keyof StoredRecord)[]>;

/** The columns of the record that two make. */
function mergedColumns(
  keep: StoredRecord,
  merge: StoredRecord,
  take: ReadonlySet<string>,
): Partial<StoredRecord> {
  const columns: Record<string, unknown> = {};
  for (const name of RECORD_VALUES) {
    const [first] = COLUMNS[name];
    const empty = keep[first] === null || keep[first] === '';
    if (!take.has(name) && !empty) continue;
    if (merge[first] === null || merge[first] === '') continue;
    for (const column of COLUMNS[name]) columns[column] = merge[column];
  }
  const properties = readProperties(keep.properties);
  // The state of a signal and its review are those of its own steps, which stay with it.
  const apart: readonly string[] = keep.kind === 'signal' ? STEP_PROPERTIES : [];
  for (const [key, value] of Object.entries(readProperties(merge.properties)).filter(
    ([name]) => !apart.includes(name),
  ))
    if (properties[key] === undefined || take.has(`property:${key}`)) properties[key] = value;
  const title = String(columns['title'] ?? keep.title);
  const names = [...readList(keep.aliases), ...readList(merge.aliases), keep.title, merge.title, merge.code];
  return {
    ...columns,
    properties: JSON.stringify(properties),
    tags: union(readList(keep.tags), readList(merge.tags)),
    impacts: union(readList(keep.impacts), readList(merge.impacts)),
    aliases: union(names.filter((name) => fold(name) !== fold(title))),
    example: keep.example && merge.example ? 1 : 0,
  };
}

/** The JSON of both lists, each label once whatever its accents. */
function union(...lists: readonly string[][]): string {
  const labels = new Map<string, string>();
  for (const label of lists.flat()) if (!labels.has(fold(label))) labels.set(fold(label), label);
  return JSON.stringify([...labels.values()]);
}

const COPY = `
INSERT OR IGNORE INTO record_attachment (record_seq, sha256, origin, name)
SELECT ?, sha256, origin, name FROM record_attachment WHERE record_seq = ? AND origin = 'person'
RETURNING record_seq, sha256, origin, name`;

/** The files a person put with the merged record; those that a text shows follow the text. */
async function copyAttachments(context: WriteContext, from: number, to: number): Promise<void> {
  for (const row of await rawRows<HandAttached>(context.trx, COPY, to, from))
    await logHandAttached(context, row, 'insert');
}

const BODY = 'SELECT * FROM note_body WHERE record_seq = ?';
type Body = StoredRow<'note_body'>;

/** The text of the merged record after that of the kept one, under its title. */
async function appendBody(context: WriteContext, keep: StoredRecord, merge: StoredRecord): Promise<void> {
  const [theirs] = await rawRows<Body>(context.trx, BODY, merge.seq);
  if (!theirs) return;
  const added = JSON.parse(theirs.document) as NoteDocument;
  if (added.root.children.every((block) => 'children' in block && block.children.length === 0)) return;
  const [ours] = await rawRows<Body>(context.trx, BODY, keep.seq);
  const before = ours ? (JSON.parse(ours.document) as NoteDocument) : note();
  const blocks = [...before.root.children, heading(2, merge.title), ...added.root.children];
  const document = redirectLinks(
    ensureBlockIds({ ...before, root: { ...before.root, children: blocks } }),
    merge,
    keep,
  );
  // Saved once: an undo takes a text back one state only.
  await saveBody(context, { id: keep.id, base: null, body: prepareBody(document) });
}

// Texts in the trash have no link rows: the few there are, are read.
const LEADING_THERE = `
SELECT source_seq AS seq FROM mention WHERE target_seq = ?
UNION SELECT b.record_seq FROM note_body AS b JOIN record AS r ON r.seq = b.record_seq
WHERE r.deleted_at IS NOT NULL AND instr(b.document, ?) > 0`;

/**
 * Rewrites the texts that lead to one record so that they lead to another: the texts themselves hold the truth of a link, so
 * a rewritten one stays right in every copy and export, where a redirection would have to be known everywhere.
 */
async function redirectTexts(context: WriteContext, from: StoredRecord, to: StoredRecord): Promise<number> {
  const { trx } = context;
  let rewritten = 0;
  for (const { seq } of await rawRows<{ seq: number }>(trx, LEADING_THERE, from.seq, from.id)) {
    const source = await trx
      .selectFrom('record')
      .selectAll()
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    const [body] = await rawRows<Body>(trx, BODY, seq);
    if (!body || seq === from.seq) continue;
    const document = JSON.parse(body.document) as NoteDocument;
    const redirected = redirectLinks(document, from, to);
    if (redirected === document) continue;
    if (source.deleted_at === null) {
      await saveBody(context, { id: source.id, base: null, body: prepareBody(redirected) });
    } else {
      await replaceBody(context, source, body, prepareBody(redirected));
      await removeMentionsFrom(context, seq);
    }
    rewritten += 1;
  }
  return rewritten;
}

import { fail } from '../domain/errors.ts';
import { fold } from '../domain/text/fold.ts';
import { relationOf } from '../domain/relations.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { rawRows } from '../connection/raw.ts';
import type { WriteContext } from '../connection/types.ts';
import { updateRow, type StoredRow } from '../history/rows.ts';
import { prepareBody } from '../notes/body.ts';
import { saveBody } from '../notes/commands.ts';
import { trashRecords, updateRecord } from '../records/commands.ts';
import { readList, readProperties, type StoredRecord } from '../records/read.ts';
import { addRelation } from '../records/relations.ts';
import type { RecordPatch } from '#preload/contract/records.ts';
import { findSignal, touchSignal } from './find.ts';

/**
 * Makes one signal of two. What was seen, said and rated of `mergeId`, its relations, its sources and the words of notes
 * that name it go to `keepId`, which answers to its title and its code from now on. `mergeId` goes to the trash with a
 * relation that says where it went. What would be there twice stays with it (a rating the same person gave to both, an
 * observation written twice, a relation both had), and so do its steps: they are the life of that signal, and the sheet of
 * the one that absorbed it shows them.
 * @throws VigieError `not-found`, `invalid-input` when they are one signal or no signals
 */
export async function merge(context: WriteContext, keepId: string, mergeId: string): Promise<void> {
  const keep = await findSignal(context.trx, keepId);
  const merged = await findSignal(context.trx, mergeId);
  if (keep.seq === merged.seq) fail({ kind: 'invalid-input', field: 'mergeId', detail: merged.code });
  await moveObservations(context, keep, merged);
  await moveOwned(context, 'signal_interpretation', keep, merged);
  await moveOwned(context, 'review_item', keep, merged);
  await moveRatings(context, keep, merged);
  await moveSources(context, keep, merged);
  await moveRelations(context, keep, merged);
  await renameInNotes(context, keep, merged);
  await updateRecord(context, keep.id, null, together(keep, merged));
  await addRelation(context, {
    type: 'fusionne-dans',
    sourceId: merged.id,
    targetId: keep.id,
    date: null,
    comment: '',
  });
  await trashRecords(context, [merged.id]);
  await touchSignal(context, await findSignal(context.trx, keep.id));
}

type Owned = 'signal_interpretation' | 'review_item';

async function moveOwned(context: WriteContext, table: Owned, keep: StoredRecord, merged: StoredRecord) {
  const rows = await context.trx.selectFrom(table).selectAll().where('record_seq', '=', merged.seq).execute();
  for (const row of rows)
    await updateRow(context, table, row as StoredRow<Owned>, { record_seq: keep.seq }, keep.seq);
}

async function moveObservations(context: WriteContext, keep: StoredRecord, merged: StoredRecord) {
  const rows = await context.trx
    .selectFrom('signal_observation')
    .selectAll()
    .where('record_seq', 'in', [keep.seq, merged.seq])
    .execute();
  type Row = (typeof rows)[number];
  const saying = (row: Row) =>
    JSON.stringify([row.date_edtf, row.direction, row.place_seq, row.source_label, fold(row.excerpt)]);
  const said = new Set(rows.filter((row) => row.record_seq === keep.seq).map(saying));
  for (const row of rows) {
    // Twice the same words are one observation; two without words are two.
    const twice = row.excerpt !== '' && said.has(saying(row));
    if (row.record_seq === merged.seq && !twice)
      await updateRow(context, 'signal_observation', row, { record_seq: keep.seq }, keep.seq);
  }
  const seenThere = await context.trx
    .selectFrom('signal_observation')
    .selectAll()
    .where('place_seq', '=', merged.seq)
    .execute();
  for (const row of seenThere)
    await updateRow(context, 'signal_observation', row, { place_seq: keep.seq }, row.record_seq);
}

async function moveRatings(context: WriteContext, keep: StoredRecord, merged: StoredRecord) {
  const rows = await context.trx
    .selectFrom('signal_rating')
    .selectAll()
    .where('record_seq', 'in', [keep.seq, merged.seq])
    .execute();
  const own = new Set(
    rows.flatMap((row) => (row.record_seq === keep.seq ? `${row.author_id} ${row.criterion}` : [])),
  );
  for (const row of rows)
    if (row.record_seq === merged.seq && !own.has(`${row.author_id} ${row.criterion}`))
      await updateRow(context, 'signal_rating', row, { record_seq: keep.seq }, keep.seq);
}

async function moveSources(context: WriteContext, keep: StoredRecord, merged: StoredRecord) {
  const rows = await context.trx
    .selectFrom('source')
    .selectAll()
    .where('record_seq', 'in', [keep.seq, merged.seq])
    .orderBy('position')
    .execute();
  const kept = rows.filter((row) => row.record_seq === keep.seq);
  let position = Math.max(0, ...kept.map((row) => row.position));
  for (const row of rows) {
    if (row.record_seq === keep.seq) continue;
    const { property, label, address, detail } = row;
    const same = (other: typeof row) =>
      other.property === property &&
      other.label === label &&
      other.address === address &&
      other.detail === detail;
    if (kept.some(same)) continue;
    position += 1;
    await updateRow(context, 'source', row, { record_seq: keep.seq, position }, keep.seq);
  }
}

async function moveRelations(context: WriteContext, keep: StoredRecord, merged: StoredRecord) {
  const { trx } = context;
  const rows = await trx
    .selectFrom('relation')
    .selectAll()
    .where((eb) =>
      eb.or([eb('source_seq', 'in', [keep.seq, merged.seq]), eb('target_seq', 'in', [keep.seq, merged.seq])]),
    )
    .orderBy('id')
    .execute();
  const ends = (type: string, source: number, target: number) => {
    const pair = relationOf(type)?.symmetric && source > target ? [target, source] : [source, target];
    return `${type} ${pair.join(' ')}`;
  };
  const moved = (seq: number) => (seq === merged.seq ? keep.seq : seq);
  const isMerged = (row: (typeof rows)[number]) =>
    row.source_seq === merged.seq || row.target_seq === merged.seq;
  const present = new Set(
    rows.flatMap((row) => (isMerged(row) ? [] : ends(row.type, row.source_seq, row.target_seq))),
  );
  for (const row of rows.filter(isMerged)) {
    const [source, target] = [moved(row.source_seq), moved(row.target_seq)];
    const wanted = ends(row.type, source, target);
    if (source === target || present.has(wanted)) continue;
    present.add(wanted);
    await updateRow(context, 'relation', row, { source_seq: source, target_seq: target }, source);
    const other = await trx
      .selectFrom('record')
      .select(['id', 'kind'])
      .where('seq', '=', source === keep.seq ? target : source)
      .executeTakeFirstOrThrow();
    context.touch(other);
  }
}

const MENTIONING = `
SELECT r.id, b.document FROM record AS r JOIN note_body AS b ON b.record_seq = r.seq
WHERE r.seq IN (SELECT source_seq FROM mention WHERE target_seq = ?) AND r.deleted_at IS NULL`;

/** The notes that name the signal name the other one: an id is nowhere else in a document, so it is changed as text. */
async function renameInNotes(context: WriteContext, keep: StoredRecord, merged: StoredRecord) {
  type Row = { id: string; document: string };
  for (const note of await rawRows<Row>(context.trx, MENTIONING, merged.seq)) {
    const document = JSON.parse(note.document.replaceAll(merged.id, keep.id)) as NoteDocument;
    await saveBody(context, { id: note.id, base: null, body: prepareBody(document) });
  }
}

/** What the signal kept takes of the other: its names, tags and impacts, and what it does not say itself. */
function together(keep: StoredRecord, merged: StoredRecord): RecordPatch {
  const [mine, theirs] = [readProperties(keep.properties), readProperties(merged.properties)];
  const missing = ['fait', 'question', 'horizon'].filter(
    (key) => mine[key] === undefined && theirs[key] !== undefined,
  );
  const names = [...readList(keep.aliases), merged.title, ...readList(merged.aliases), merged.code];
  return {
    aliases: names.filter((name) => fold(name) !== fold(keep.title)),
    tags: [...readList(keep.tags), ...readList(merged.tags)],
    impacts: [...new Set([...readList(keep.impacts), ...readList(merged.impacts)])] as NonNullable<
      RecordPatch['impacts']
    >,
    ...(keep.summary === '' && { summary: merged.summary }),
    properties: Object.fromEntries(missing.map((key) => [key, theirs[key]!])),
  };
}

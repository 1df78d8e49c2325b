import { codeKey, isCodeKind, type Code } from '../domain/excerpts/codes.ts';
import { nearestWords } from '../domain/excerpts/follow.ts';
import { documentText } from '../domain/document/walk.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, updateRow, type StoredRow } from '../history/rows.ts';
import { reindexRecord } from '../search/index-record.ts';
import { findLiveRecord } from '../records/find.ts';
import { writePlace } from './places.ts';

export type NewExcerpts = {
  noteId: string;
  /** Places in the plain text of the note, in UTF-16 units, and the words there. */
  start: number;
  end: number;
  quote: string;
  codes: readonly Code[];
  speaker: string;
  profile: string;
  comment: string;
};

/**
 * Codes one passage of a note with each of several codes. When the text moved since it was read, the nearest same words
 * are taken.
 * @returns the ids, in the order of the codes
 * @throws VigieError `not-found`, `invalid-input` when the note no longer has these words or a code is a note
 */
export async function codePassage(context: WriteContext, input: NewExcerpts): Promise<string[]> {
  const { trx } = context;
  const note = await findLiveRecord(trx, input.noteId);
  const body = await trx
    .selectFrom('note_body')
    .select('document')
    .where('record_seq', '=', note.seq)
    .executeTakeFirst();
  if (!body) fail({ kind: 'not-found', what: 'record', id: input.noteId });
  const text = documentText(JSON.parse(body.document) as NoteDocument);
  const passage =
    text.text.slice(input.start, input.end) === input.quote
      ? { start: input.start, end: input.end }
      : nearestWords(input.quote, text.text, input.start);
  if (!passage) fail({ kind: 'invalid-input', field: 'passage', detail: 'moved' });
  const ids: string[] = [];
  const seen = new Set<string>();
  for (const code of input.codes) {
    if (seen.has(codeKey(code))) continue;
    seen.add(codeKey(code));
    const id = newId();
    await insertRow(
      context,
      'excerpt',
      {
        id,
        note_seq: note.seq,
        ...(await codeColumns(context, code)),
        quote: input.quote,
        speaker: input.speaker,
        profile: input.profile,
        comment: input.comment,
        created_at: context.at,
        created_by: context.authorId,
        updated_at: context.at,
      },
      note.seq,
    );
    await writePlace(context, id, note.seq, passage, text);
    ids.push(id);
  }
  await reindexRecord(trx, note.seq);
  context.touch(note);
  return ids;
}

export type ExcerptEdit = {
  speaker?: string | undefined;
  profile?: string | undefined;
  comment?: string | undefined;
  code?: Code | undefined;
};

/**
 * Changes what is said of an excerpt, or what it is coded with.
 * @throws VigieError `not-found`, `invalid-input` when the code is a note
 */
export async function editExcerpt(
  context: WriteContext,
  id: string,
  { code, speaker, profile, comment }: ExcerptEdit,
): Promise<void> {
  const before = await findExcerpt(context, id);
  await change(context, before, {
    ...(speaker !== undefined && { speaker }),
    ...(profile !== undefined && { profile }),
    ...(comment !== undefined && { comment }),
    ...(code && (await codeColumns(context, code))),
  });
}

/**
 * Takes the words now in the place of an excerpt as its quotation.
 * @throws VigieError `not-found`, `invalid-input` when its words are gone
 */
export async function acceptWords(context: WriteContext, id: string): Promise<void> {
  const before = await findExcerpt(context, id);
  const place = await context.trx
    .selectFrom('excerpt_place')
    .select('words')
    .where('excerpt_id', '=', id)
    .executeTakeFirst();
  if (!place) fail({ kind: 'invalid-input', field: 'passage', detail: 'gone' });
  await change(context, before, { quote: place.words });
}

/**
 * Takes an excerpt away; the note keeps its text.
 * @throws VigieError `not-found`
 */
export async function removeExcerpt(context: WriteContext, id: string): Promise<void> {
  const before = await findExcerpt(context, id);
  await deleteRow(context, 'excerpt', before, before.note_seq);
  await touchBoth(context, before);
}

async function change(
  context: WriteContext,
  before: StoredRow<'excerpt'>,
  patch: Partial<Omit<StoredRow<'excerpt'>, 'hash'>>,
): Promise<void> {
  await updateRow(context, 'excerpt', before, { ...patch, updated_at: context.at }, before.note_seq);
  await touchBoth(context, before);
}

async function findExcerpt({ trx }: WriteContext, id: string): Promise<StoredRow<'excerpt'>> {
  const row = await trx.selectFrom('excerpt').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? fail({ kind: 'not-found', what: 'excerpt', id });
}

/** Tells clients that the note, and the record it was coded with, have other excerpts now. */
async function touchBoth(context: WriteContext, excerpt: StoredRow<'excerpt'>): Promise<void> {
  await reindexRecord(context.trx, excerpt.note_seq);
  const seqs = [excerpt.note_seq, ...(excerpt.target_seq === null ? [] : [excerpt.target_seq])];
  const records = await context.trx
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('seq', 'in', seqs)
    .execute();
  for (const record of records) context.touch(record);
}

async function codeColumns(context: WriteContext, code: Code) {
  if ('impact' in code) return { target_seq: null, impact: code.impact };
  const target = await findLiveRecord(context.trx, code.recordId);
  if (!isCodeKind(target.kind)) fail({ kind: 'invalid-input', field: 'code', detail: target.kind });
  context.touch(target);
  return { target_seq: target.seq, impact: null };
}

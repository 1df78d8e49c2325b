import { emptyDocument } from '../domain/document/build.ts';
import { DOCUMENT_SCHEMA } from '../domain/document/types.ts';
import { fail } from '../domain/errors.ts';
import { fold } from '../domain/text/fold.ts';
import { rawRows } from '../connection/raw.ts';
import type { WriteContext } from '../connection/types.ts';
import { stampRecordRow, type StoredRow } from '../history/rows.ts';
import { createRecord, writeRecord, type NewRecord } from '../records/commands.ts';
import { findLiveRecord } from '../records/find.ts';
import { addRelation } from '../records/relations.ts';
import type { StoredRecord } from '../records/read.ts';
import { indexStored } from '../search/index-record.ts';
import { insertBody, keepSibling, prepareBody, replaceBody, type PreparedBody } from './body.ts';

export type NewNote = Omit<NewRecord, 'kind'> & {
  kind?: 'note' | 'rapport';
  body?: PreparedBody;
  aboutIds?: readonly string[];
};

/**
 * Adds a note: its record, body, first revision, links, search rows and the records it is about, in the caller's
 * transaction.
 * @throws VigieError `not-found` for an unknown subject, and those of `createRecord`
 */
export async function createNote(
  context: WriteContext,
  input: NewNote,
): Promise<{ record: StoredRecord; mentions: number }> {
  const { body = prepareBody(emptyDocument()), aboutIds = [], ...fields } = input;
  const record = await createRecord(context, { ...fields, kind: input.kind ?? 'note' }, body.text);
  const mentions = await insertBody(context, record, body);
  for (const targetId of aboutIds) {
    await addRelation(context, {
      type: 'a-propos-de',
      sourceId: record.id,
      targetId,
      date: null,
      comment: '',
    });
  }
  return { record, mentions };
}

const BODY = 'SELECT * FROM note_body WHERE record_seq = ?';

export type SaveInput = { id: string; base: number | null; body: PreparedBody; title?: string | undefined };
export type SaveResult =
  | { state: 'saved'; id: string; revision: number; savedAt: string; mentions: number }
  | { state: 'stale'; id: string; revision: number };

/**
 * Writes the next state of a note's body, and its title when given. When another save came after `base`, the text is kept
 * as a sibling revision, nothing is overwritten, and the result says `stale`; `base` null writes over whatever is there.
 * A text that is already the stored one writes nothing.
 * @throws VigieError `not-found`, `invalid-document` when the stored text is of a later form
 */
export async function saveBody(
  context: WriteContext,
  { id, base, body, title }: SaveInput,
): Promise<SaveResult> {
  const { trx } = context;
  const record = await findLiveRecord(trx, id);
  const [stored] = await rawRows<StoredRow<'note_body'>>(trx, BODY, record.seq);
  const renamed = title !== undefined && title !== record.title;
  if (!stored) {
    const mentions = await insertBody(context, record, body);
    await stampRecord(context, record, title, body.text);
    return { state: 'saved', id: record.id, revision: 1, savedAt: context.at, mentions };
  }
  // A later program wrote it in a form this one cannot read: shown, never saved over.
  if (stored.schema_version > DOCUMENT_SCHEMA)
    fail({ kind: 'invalid-document', detail: `schema ${stored.schema_version}` });
  const same = stored.document === body.json;
  if (!same && base !== null && base !== stored.revision) {
    await keepSibling(context, record, base, body);
    context.touch(record);
    return { state: 'stale', id: record.id, revision: stored.revision };
  }
  if (same && !renamed) {
    return {
      state: 'saved',
      id: record.id,
      revision: stored.revision,
      savedAt: record.updated_at,
      mentions: body.mentions.length,
    };
  }
  let mentions = body.mentions.length;
  if (!same)
    mentions = await replaceBody(context, { seq: record.seq, title: title ?? record.title }, stored, body);
  await stampRecord(context, record, title, body.text);
  return {
    state: 'saved',
    id: record.id,
    revision: stored.revision + (same ? 0 : 1),
    savedAt: context.at,
    mentions,
  };
}

/** Notes who changed a record's body and when, renames it when asked, and makes the new words findable. */
async function stampRecord(
  context: WriteContext,
  record: StoredRecord,
  title: string | undefined,
  text: string,
): Promise<void> {
  if (title !== undefined && title !== record.title) {
    await writeRecord(context, record, { title, sort_title: fold(title) });
    return;
  }
  const after = await stampRecordRow(context, record);
  await indexStored(context.trx, { ...after, text });
  context.touch(after);
}

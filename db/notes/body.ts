import { DOCUMENT_SCHEMA, type NoteDocument } from '../domain/document/types.ts';
import { parseDocument } from '../domain/document/validate.ts';
import { digestDocument } from '../domain/document/walk.ts';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { rawRows } from '../connection/raw.ts';
import type { WriteContext } from '../connection/types.ts';
import { followExcerpts } from '../excerpts/places.ts';
import { writeMentions } from '../links/commands.ts';
import { insertHashed, insertRow, updateRow, type StoredRow } from '../history/rows.ts';
import { packDocument } from '../history/snapshot.ts';

/** A body ready to be written: checked, serialised once, with all that derives from it. */
export type PreparedBody = ReturnType<typeof prepareBody>;

/**
 * Checks a document and works out what a save derives from it. Done before the transaction begins, so that the writer is
 * held for as short as possible.
 * @throws VigieError `invalid-document`
 */
export function prepareBody(value: unknown) {
  const parsed = parseDocument(value);
  if (!parsed.ok) fail({ kind: 'invalid-document', detail: parsed.detail });
  const document: NoteDocument = parsed.document;
  const json = JSON.stringify(document);
  return { document, json, snapshot: packDocument(json), ...digestDocument(document) };
}

/** Writes the first body of a record, its first revision and its links. @returns how many mentions lead somewhere */
export async function insertBody(
  context: WriteContext,
  record: { seq: number; title: string },
  body: PreparedBody,
): Promise<number> {
  const row = bodyColumns(record.seq, 1, body);
  await insertRow(context, 'note_body', row, record.seq);
  await insertRevision(context, record, body, { number: 1, branch: 'main', base: null });
  await writePictures(context, record.seq, body);
  return body.mentions.length === 0 ? 0 : writeMentions(context, record.seq, body.document);
}

/** Writes the next body of a record over the one before, keeps it as a revision, and brings its links up to date. */
export async function replaceBody(
  context: WriteContext,
  record: { seq: number; title: string },
  before: StoredRow<'note_body'>,
  body: PreparedBody,
): Promise<number> {
  const number = before.revision + 1;
  const { record_seq: _key, ...columns } = bodyColumns(record.seq, number, body);
  await updateRow(context, 'note_body', before, columns, record.seq);
  await insertRevision(context, record, body, { number, branch: 'main', base: before.revision });
  await writePictures(context, record.seq, body);
  await followExcerpts(context, record.seq, before.document, body);
  return writeMentions(context, record.seq, body.document);
}

/** Keeps a text that was written on a stale base, beside the current one, until someone reconciles them. */
export async function keepSibling(
  context: WriteContext,
  record: { seq: number; title: string },
  base: number,
  body: PreparedBody,
): Promise<string> {
  return insertRevision(context, record, body, { number: base + 1, branch: 'sibling', base });
}

function bodyColumns(seq: number, revision: number, body: PreparedBody) {
  return {
    record_seq: seq,
    revision,
    schema_version: DOCUMENT_SCHEMA,
    document: body.json,
    text: body.text,
    words: body.words,
  };
}

async function insertRevision(
  context: WriteContext,
  record: { seq: number; title: string },
  body: PreparedBody,
  place: { number: number; branch: 'main' | 'sibling'; base: number | null },
): Promise<string> {
  const id = newId();
  await insertHashed(context, 'revision', {
    id,
    record_seq: record.seq,
    ...place,
    name: null,
    title: record.title,
    at: context.at,
    author_id: context.authorId,
    words: body.words,
    snapshot: body.snapshot,
  });
  return id;
}

const SHOWN = `SELECT sha256 FROM record_attachment WHERE record_seq = ? AND origin = 'body'`;

/** The pictures and files a body shows, as uses of the attachment store; those whose file is unknown make no row. */
async function writePictures({ trx }: WriteContext, seq: number, body: PreparedBody): Promise<void> {
  const wanted = new Map([
    ...body.images.map((image) => [image.sha256, image.caption || image.alt] as const),
    ...body.files.map((file) => [file.sha256, file.name] as const),
  ]);
  const present = await rawRows<{ sha256: string }>(trx, SHOWN, seq);
  if (wanted.size === 0 && present.length === 0) return;
  for (const { sha256 } of present.filter((row) => !wanted.has(row.sha256))) {
    await trx
      .deleteFrom('record_attachment')
      .where('record_seq', '=', seq)
      .where('sha256', '=', sha256)
      .where('origin', '=', 'body')
      .execute();
  }
  const known = new Set(present.map((row) => row.sha256));
  for (const [sha256, name] of wanted) {
    if (known.has(sha256)) continue;
    const file = await trx
      .selectFrom('attachment')
      .select('name')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (file)
      await trx
        .insertInto('record_attachment')
        .values({ record_seq: seq, sha256, origin: 'body', name: name || file.name })
        .execute();
  }
}

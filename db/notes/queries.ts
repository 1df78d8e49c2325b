import { sql } from 'kysely';
import { parseDocument } from '../domain/document/validate.ts';
import { emptyDocument } from '../domain/document/build.ts';
import { fail } from '../domain/errors.ts';
import { fold } from '../domain/text/fold.ts';
import { openingOf } from '../domain/text/shortened.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import type { Reader } from '../connection/types.ts';
import { unpackDocument } from '../history/snapshot.ts';
import { authorRef } from '../records/detail.ts';
import { findRecord } from '../records/find.ts';
import { liveCounts } from '../records/queries.ts';
import { readRef, readRow } from '../records/read.ts';
import type { Note, NoteRow, RevisionRead } from '#preload/contract/notes.ts';

export type NoteListInput = {
  aboutId?: string | undefined;
  contains?: string | undefined;
  sort: 'updated' | 'title' | 'date' | 'created';
  offset: number;
  limit: number;
};

/** Characters of the text a list shows under a title, and how many are read to know whether more follow. */
const OPENING = 160;
const READ = 2 * OPENING;

/** One window of the list of notes, without their bodies but for the first words. */
export async function listNotes(
  reader: Reader,
  input: NoteListInput,
): Promise<{ total: number; rows: NoteRow[] }> {
  let query = reader
    .selectFrom('record')
    .where('record.kind', '=', 'note')
    .where('record.deleted_at', 'is', null);
  const contains = input.contains?.trim();
  if (contains) {
    const pattern = `%${fold(contains).replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(record.sort_title LIKE ${pattern} ESCAPE '\\' OR record.code LIKE ${pattern} ESCAPE '\\')`,
    );
  }
  if (input.aboutId) {
    const subject = await findRecord(reader, input.aboutId);
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('relation')
          .select(sql`1`.as('one'))
          .whereRef('relation.source_seq', '=', 'record.seq')
          .where('relation.type', '=', 'a-propos-de')
          .where('relation.target_seq', '=', subject.seq),
      ),
    );
  }
  const total =
    contains || input.aboutId
      ? (await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total
      : ((await liveCounts(reader)).get('note') ?? 0);
  const order = {
    updated: sql`record.updated_at DESC, record.seq DESC`,
    created: sql`record.seq DESC`,
    title: sql`record.sort_title, record.seq`,
    date: sql`record.date_start DESC NULLS LAST, record.seq DESC`,
  }[input.sort];
  const rows = await query
    .leftJoin('note_body', 'note_body.record_seq', 'record.seq')
    .selectAll('record')
    .select(['note_body.words', sql<string | null>`substr(note_body.text, 1, ${READ})`.as('opening')])
    .select(sql<number>`(SELECT count(*) FROM mention WHERE mention.source_seq = record.seq)`.as('mentions'))
    .orderBy(order)
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      ...readRow(row),
      words: row.words ?? 0,
      mentions: row.mentions,
      opening: openingOf(row.opening ?? '', OPENING),
    })),
  };
}

/**
 * A note with its document, by id or code. A stored document of an unknown or malformed form comes as it is, read-only,
 * so that it is shown and never saved over.
 * @throws VigieError `not-found`
 */
export async function readNote(reader: Reader, idOrCode: string): Promise<Note> {
  const record = await findRecord(reader, idOrCode);
  const body = await reader
    .selectFrom('note_body')
    .selectAll()
    .where('record_seq', '=', record.seq)
    .executeTakeFirst();
  const { document, readOnly } = body
    ? readStored(body.document)
    : { document: emptyDocument(), readOnly: false };
  const about = await reader
    .selectFrom('relation')
    .innerJoin('record', 'record.seq', 'relation.target_seq')
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .where('relation.source_seq', '=', record.seq)
    .where('relation.type', '=', 'a-propos-de')
    .where('record.deleted_at', 'is', null)
    .execute();
  return {
    ...readRef(record),
    revision: body?.revision ?? 0,
    document,
    readOnly: readOnly || record.deleted_at !== null,
    words: body?.words ?? 0,
    updatedAt: record.updated_at,
    updatedBy: await authorRef(reader, record.updated_by),
    about,
  };
}

/** The state number `number` of a text, as the history keeps it; undefined when there is none. */
export function mainRevision(
  reader: Reader,
  seq: number,
  number: number,
): Promise<{ id: string; snapshot: Uint8Array } | undefined> {
  return reader
    .selectFrom('revision')
    .select(['id', 'snapshot'])
    .where('record_seq', '=', seq)
    .where('number', '=', number)
    .where('branch', '=', 'main')
    .executeTakeFirst();
}

/**
 * How far a note has come, without its text.
 * @throws VigieError `not-found`
 */
export async function readState(
  reader: Reader,
  id: string,
): Promise<{ revision: number; title: string; trashed: boolean }> {
  const record = await findRecord(reader, id);
  const body = await reader
    .selectFrom('note_body')
    .select('revision')
    .where('record_seq', '=', record.seq)
    .executeTakeFirst();
  return { revision: body?.revision ?? 0, title: record.title, trashed: record.deleted_at !== null };
}

/** The texts of many records by their ids, those that have one; as `readNote` gives them. */
export async function readDocuments(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, NoteDocument>> {
  const documents = new Map<string, NoteDocument>();
  for (let start = 0; start < ids.length; start += TOGETHER) {
    const rows = await reader
      .selectFrom('note_body')
      .innerJoin('record', 'record.seq', 'note_body.record_seq')
      .select(['record.id', 'note_body.document'])
      .where('record.id', 'in', ids.slice(start, start + TOGETHER))
      .execute();
    for (const { id, document } of rows) documents.set(id, readStored(document).document);
  }
  return documents;
}

/** How many texts are read at once. */
const TOGETHER = 200;

function readStored(json: string): { document: NoteDocument; readOnly: boolean } {
  const value: unknown = JSON.parse(json);
  const parsed = parseDocument(value);
  return parsed.ok
    ? { document: parsed.document, readOnly: false }
    : { document: value as NoteDocument, readOnly: true };
}

/** Every kept state of a record's body, newest first. */
export async function listRevisions(reader: Reader, id: string): Promise<RevisionRead[]> {
  const record = await findRecord(reader, id);
  const rows = await revisionRows(reader)
    .where('revision.record_seq', '=', record.seq)
    .orderBy('revision.id', 'desc')
    .execute();
  return rows.map(toRevision);
}

/** The texts written beside a record that wait to be brought together with it, oldest first. */
export async function readSiblings(reader: Reader, id: string): Promise<RevisionRead[]> {
  const record = await findRecord(reader, id);
  const rows = await revisionRows(reader)
    .where('revision.record_seq', '=', record.seq)
    .where('revision.branch', '=', 'sibling')
    .where('reconciliation.revision_id', 'is', null)
    .orderBy('revision.id')
    .execute();
  return rows.map(toRevision);
}

/**
 * One kept state, with its document.
 * @throws VigieError `not-found`
 */
export async function readRevision(
  reader: Reader,
  revisionId: string,
): Promise<RevisionRead & { document: NoteDocument }> {
  const row = await revisionRows(reader)
    .select('revision.snapshot')
    .where('revision.id', '=', revisionId)
    .executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'revision', id: revisionId });
  return { ...toRevision(row), document: unpackDocument(row.snapshot) };
}

function revisionRows(reader: Reader) {
  return reader
    .selectFrom('revision')
    .leftJoin('author', 'author.id', 'revision.author_id')
    .leftJoin('reconciliation', 'reconciliation.revision_id', 'revision.id')
    .select([
      'revision.id',
      'revision.base',
      'reconciliation.outcome',
      'revision.number',
      'revision.branch',
      'revision.name',
      'revision.title',
      'revision.at',
      'revision.words',
    ])
    .select(['author.id as author_id', 'author.name as author_name', 'author.initials as author_initials']);
}

type RevisionRow = Awaited<ReturnType<ReturnType<typeof revisionRows>['execute']>>[number];

function toRevision(row: RevisionRow): RevisionRead {
  const { id, number, branch, base, name, title, at, words, outcome } = row;
  const author =
    row.author_id !== null && row.author_name !== null && row.author_initials !== null
      ? { id: row.author_id, name: row.author_name, initials: row.author_initials }
      : null;
  return { id, number, branch, base, name, title, at, words, author, outcome };
}

import { fail } from '../domain/errors.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { countWordChanges } from '../domain/document/diff/count.ts';
import { documentText } from '../domain/document/walk.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { insertRow } from '../history/rows.ts';
import { unpackDocument } from '../history/snapshot.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import type { Note, RevisionRead } from '#preload/contract/notes.ts';
import type { PreparedBody } from './body.ts';
import { saveBody } from './commands.ts';
import { mainRevision, readNote, readRevision, readSiblings } from './queries.ts';

type RevisionText = RevisionRead & { document: NoteDocument };

/** What bringing a sibling together with its note needs. @throws VigieError `not-found`, also for a state that is no sibling */
export async function readConflict(
  reader: Reader,
  revisionId: string,
): Promise<{ sibling: RevisionText; base: RevisionText | null; current: Note }> {
  const place = await reader
    .selectFrom('revision')
    .innerJoin('record', 'record.seq', 'revision.record_seq')
    .select(['record.id as record_id', 'revision.record_seq', 'revision.base'])
    .where('revision.id', '=', revisionId)
    .where('revision.branch', '=', 'sibling')
    .executeTakeFirst();
  if (!place) fail({ kind: 'not-found', what: 'revision', id: revisionId });
  const base = await mainRevision(reader, place.record_seq, place.base ?? -1);
  return {
    sibling: await readRevision(reader, revisionId),
    base: base ? await readRevision(reader, base.id) : null,
    current: await readNote(reader, place.record_id),
  };
}

/**
 * Saves what a note and its siblings make together, and no longer proposes the siblings. When the note changed since `base`
 * nothing is written: what was chosen was chosen between other texts.
 * @throws VigieError `not-found`, `stale-revision`, `invalid-document`
 */
export async function mergeSiblings(
  context: WriteContext,
  input: {
    id: string;
    base: number;
    siblingIds: readonly string[];
    body: PreparedBody;
    title?: string | undefined;
  },
): Promise<{ revision: number; savedAt: string }> {
  const { id, base, siblingIds, body, title } = input;
  const record = await findLiveRecord(context.trx, id);
  const current = await context.trx
    .selectFrom('note_body')
    .select('revision')
    .where('record_seq', '=', record.seq)
    .executeTakeFirst();
  if ((current?.revision ?? 0) !== base)
    fail({ kind: 'stale-revision', id: record.id, base, current: current?.revision ?? 0, sibling: null });
  const saved = await saveBody(context, { id: record.id, base, body, title });
  await reconcile(context, record, siblingIds, 'merged', saved.revision);
  return { revision: saved.revision, savedAt: saved.state === 'saved' ? saved.savedAt : context.at };
}

/** No longer proposes siblings; their texts stay in the history. @throws VigieError `not-found` */
export async function setSiblingsAside(
  context: WriteContext,
  id: string,
  siblingIds: readonly string[],
): Promise<void> {
  const record = await findLiveRecord(context.trx, id);
  const { revision } = await readNote(context.trx, record.id);
  await reconcile(context, record, siblingIds, 'set-aside', revision);
  context.touch(record);
}

async function reconcile(
  context: WriteContext,
  record: { id: string; seq: number },
  siblingIds: readonly string[],
  outcome: 'merged' | 'set-aside',
  number: number,
): Promise<void> {
  const waiting = new Set((await readSiblings(context.trx, record.id)).map((sibling) => sibling.id));
  for (const revisionId of new Set(siblingIds)) {
    if (!waiting.has(revisionId)) fail({ kind: 'not-found', what: 'revision', id: revisionId });
    await insertRow(
      context,
      'reconciliation',
      {
        revision_id: revisionId,
        record_seq: record.seq,
        outcome,
        number,
        at: context.at,
        author_id: context.authorId,
      },
      record.seq,
    );
  }
}

/** How many words each of these states of a record gained and lost on the state it was written on; unknown ones are left out. */
export async function readChanges(
  reader: Reader,
  id: string,
  revisionIds: readonly string[],
): Promise<{ id: string; added: number; removed: number }[]> {
  const record = await findRecord(reader, id);
  if (revisionIds.length === 0) return [];
  const asked = await reader
    .selectFrom('revision')
    .select(['id', 'base', 'snapshot'])
    .where('record_seq', '=', record.seq)
    .where('id', 'in', revisionIds)
    .execute();
  const bases = await reader
    .selectFrom('revision')
    .select(['number', 'snapshot'])
    .where('record_seq', '=', record.seq)
    .where('branch', '=', 'main')
    .where('number', 'in', [-1, ...asked.flatMap(({ base }) => base ?? [])])
    .execute();
  const texts = new Map(bases.map(({ number, snapshot }) => [number, textOf(snapshot)]));
  return asked.map((one) => ({
    id: one.id,
    ...countWordChanges(texts.get(one.base ?? -1) ?? '', textOf(one.snapshot)),
  }));
}

const textOf = (snapshot: Uint8Array): string => documentText(unpackDocument(snapshot)).text;

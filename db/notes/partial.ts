import { putTogether, type PartialDocument } from '../domain/document/partial.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { fail } from '../domain/errors.ts';
import { unpackDocument } from '../history/snapshot.ts';
import type { Reader } from '../connection/types.ts';
import { findRecord } from '../records/find.ts';
import { mainRevision } from './queries.ts';

/**
 * The whole text that a partial one means, out of the revision it was written on. What it names is looked up there and
 * nowhere else: another save in between changes nothing to it.
 * @throws VigieError `not-found` when the revision is gone or lacks a block that is named: the text is then to be sent whole
 */
export async function wholeDocument(
  reader: Reader,
  id: string,
  base: number,
  partial: PartialDocument,
): Promise<NoteDocument> {
  const state = await stateAt(reader, id, base);
  const whole = state && putTogether(partial, state);
  if (!whole) fail({ kind: 'not-found', what: 'revision', id });
  return whole;
}

async function stateAt(reader: Reader, id: string, number: number): Promise<NoteDocument | null> {
  const { seq } = await findRecord(reader, id);
  const now = await reader
    .selectFrom('note_body')
    .select('document')
    .where('record_seq', '=', seq)
    .where('revision', '=', number)
    .executeTakeFirst();
  if (now) return JSON.parse(now.document) as NoteDocument;
  const before = await mainRevision(reader, seq, number);
  return before ? unpackDocument(before.snapshot) : null;
}

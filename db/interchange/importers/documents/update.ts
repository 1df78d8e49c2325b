import { rawRows } from '../../../connection/raw.ts';
import type { WriteContext } from '../../../connection/types.ts';
import { prepareBody } from '../../../notes/body.ts';
import { saveBody } from '../../../notes/commands.ts';
import { updateRecord } from '../../../records/commands.ts';
import { markOf, recordMark } from './brought.ts';
import type { PreparedNote } from './prepare.ts';

type Stored = Parameters<typeof recordMark>[0] & {
  seq: number;
  revision: number;
  body: number | null;
  document: string;
};

const STORED = `
SELECT seq, title, summary, tags, aliases, date_edtf, date_wording, properties, record.revision,
  note_body.revision AS body, document
FROM record LEFT JOIN note_body ON record_seq = seq WHERE id = ? AND deleted_at IS NULL`;

/**
 * Writes the next version of a note from its file, and keeps in `origin` what it then is. False, and nothing written, when
 * someone changed the note since it was looked at.
 */
export async function updateNote(context: WriteContext, note: PreparedNote): Promise<boolean> {
  const update = note.update!;
  const [before] = await rawRows<Stored>(context.trx, STORED, note.id);
  if (!before || before.revision !== update.seen.record || (before.body ?? 0) !== update.seen.body)
    return false;
  await updateRecord(context, note.id, before.revision, update.patch);
  if (update.body) {
    await saveBody(context, { id: note.id, base: null, body: prepareBody(JSON.parse(note.json)) });
    for (const file of note.files.filter(({ shown }) => !shown)) await attach(context, before.seq, file);
  }
  const [after] = await rawRows<Stored>(context.trx, STORED, note.id);
  note.origin.body = markOf(after!.document);
  note.origin.record = recordMark(after!);
  return true;
}

/** A file the text leads to, among those of the record. */
async function attach(
  { trx }: WriteContext,
  seq: number,
  file: { sha256: string; name: string },
): Promise<void> {
  await rawRows(
    trx,
    `INSERT INTO record_attachment (record_seq, sha256, origin, name) SELECT ?, ?, 'person', ?
     WHERE NOT EXISTS (SELECT 1 FROM record_attachment WHERE record_seq = ? AND sha256 = ?)`,
    ...[seq, file.sha256, file.name, seq, file.sha256],
  );
}

import type { NoteDocument } from '../domain/document/types.ts';
import { rawRows } from '../connection/raw.ts';
import type { WriteContext } from '../connection/types.ts';
import type { MentionTable } from '../schema/links.ts';
import { mentionRows } from './mention-rows.ts';

const PRESENT = 'SELECT * FROM mention WHERE source_seq = ? ORDER BY ordinal';
const REMOVE = 'DELETE FROM mention WHERE source_seq = ?';
const REMOVE_SOME = `${REMOVE} AND ordinal IN (SELECT value FROM json_each(?))`;
/** All the rows in one statement: asking once for each would cost more than the rows. */
const INSERT = `
INSERT INTO mention (source_seq, ordinal, target_seq, block_id, sentence, start, length, target_block)
SELECT value ->> 'source_seq', value ->> 'ordinal', value ->> 'target_seq', value ->> 'block_id',
  value ->> 'sentence', value ->> 'start', value ->> 'length', value ->> 'target_block' FROM json_each(?)`;

/**
 * Makes the link rows of a record those of its document; writes nothing when they already are.
 * @returns how many mentions lead somewhere
 */
export async function writeMentions(
  context: WriteContext,
  sourceSeq: number,
  document: NoteDocument,
): Promise<number> {
  const { trx } = context;
  const wanted = await mentionRows(trx, sourceSeq, document);
  const present = new Map(
    (await rawRows<MentionTable>(trx, PRESENT, sourceSeq)).map((row) => [row.ordinal, row]),
  );
  const changed = wanted.filter((row) => {
    const before = present.get(row.ordinal);
    return !before || !sameMention(row, before);
  });
  // What is neither wanted nor the same goes; a sentence edited among many moves its own row only.
  const kept = new Set(wanted.map((row) => row.ordinal));
  for (const { ordinal } of changed) kept.delete(ordinal);
  const gone = [...present.keys()].filter((ordinal) => !kept.has(ordinal));
  if (gone.length > 0) await rawRows(trx, REMOVE_SOME, sourceSeq, JSON.stringify(gone));
  if (changed.length > 0) await rawRows(trx, INSERT, JSON.stringify(changed));
  return wanted.length;
}

/** Takes away the link rows of a record that left the lists (trash). */
export async function removeMentionsFrom({ trx }: WriteContext, sourceSeq: number): Promise<void> {
  await rawRows(trx, REMOVE, sourceSeq);
}

/** Makes the link rows of a record anew from its stored body, if it has one. */
export async function rebuildMentionsFrom(context: WriteContext, sourceSeq: number): Promise<void> {
  const body = await context.trx
    .selectFrom('note_body')
    .select('document')
    .where('record_seq', '=', sourceSeq)
    .executeTakeFirst();
  if (body) await writeMentions(context, sourceSeq, JSON.parse(body.document) as NoteDocument);
}

/** True when two link rows say the same. Also how the archive's check compares links with a rebuild. */
export function sameMention(a: MentionTable, b: MentionTable): boolean {
  return (
    a.source_seq === b.source_seq &&
    a.ordinal === b.ordinal &&
    a.target_seq === b.target_seq &&
    a.block_id === b.block_id &&
    a.sentence === b.sentence &&
    a.start === b.start &&
    a.length === b.length &&
    a.target_block === b.target_block
  );
}

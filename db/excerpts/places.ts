import { followPassage } from '../domain/excerpts/follow.ts';
import { documentText, type DocumentText } from '../domain/document/walk.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { rawRows } from '../connection/raw.ts';
import type { WriteContext } from '../connection/types.ts';
import type { ExcerptPlaceTable } from '../schema/excerpts.ts';

const PLACED = 'SELECT * FROM excerpt_place WHERE note_seq = ?';
const UNPLACED = `
SELECT id, quote FROM excerpt WHERE note_seq = ?
AND NOT EXISTS (SELECT 1 FROM excerpt_place AS place WHERE place.excerpt_id = excerpt.id)`;
const FORGET = 'DELETE FROM excerpt_place WHERE excerpt_id = ?';
const PLACE = `
INSERT INTO excerpt_place (excerpt_id, note_seq, start_at, end_at, block_id, words) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (excerpt_id) DO UPDATE
SET start_at = excluded.start_at, end_at = excluded.end_at, block_id = excluded.block_id, words = excluded.words`;

/**
 * Moves the excerpts of a note to where its next text has them. Those whose words are gone lose their place, and have it
 * again when the very words come back. Costs two looks along an index when the note has none.
 */
export async function followExcerpts(
  context: WriteContext,
  noteSeq: number,
  beforeJson: string,
  after: DocumentText,
): Promise<void> {
  const { trx } = context;
  const placed = await rawRows<ExcerptPlaceTable>(trx, PLACED, noteSeq);
  if (placed.length > 0) {
    const before = documentText(JSON.parse(beforeJson) as NoteDocument);
    for (const place of placed) {
      const now = followPassage({ start: place.start_at, end: place.end_at }, before, after);
      if (now) await writePlace(context, place.excerpt_id, noteSeq, now, after);
      else await rawRows(trx, FORGET, place.excerpt_id);
    }
  }
  for (const { id, quote } of await rawRows<{ id: string; quote: string }>(trx, UNPLACED, noteSeq)) {
    const start = after.text.indexOf(quote);
    if (start >= 0) await writePlace(context, id, noteSeq, { start, end: start + quote.length }, after);
  }
}

/** Says where an excerpt stands in the text of its note. */
export async function writePlace(
  { trx }: WriteContext,
  excerptId: string,
  noteSeq: number,
  { start, end }: { start: number; end: number },
  { text, blocks }: DocumentText,
): Promise<void> {
  const block = blocks.findLast((one) => one.start <= start);
  await rawRows(trx, PLACE, excerptId, noteSeq, start, end, block?.blockId ?? null, text.slice(start, end));
}

const WRONG = `
SELECT place.*, body.document, excerpt.quote FROM excerpt_place AS place
JOIN excerpt ON excerpt.id = place.excerpt_id JOIN note_body AS body ON body.record_seq = place.note_seq
WHERE place.excerpt_id IN (SELECT value FROM json_each(?))`;

/** Finds again in their notes the excerpts that do not stand where their rows say; those whose words are gone lose their place. */
export async function placeAnew(context: WriteContext, excerptIds: readonly string[]): Promise<void> {
  const rows = await rawRows<ExcerptPlaceTable & { document: string; quote: string }>(
    context.trx,
    WRONG,
    JSON.stringify(excerptIds),
  );
  for (const { excerpt_id: id, note_seq: noteSeq, words, quote, document } of rows) {
    const text = documentText(JSON.parse(document) as NoteDocument);
    const found = [words, quote]
      .map((sought) => ({ start: text.text.indexOf(sought), length: sought.length }))
      .find(({ start, length }) => start >= 0 && length > 0);
    if (found)
      await writePlace(context, id, noteSeq, { start: found.start, end: found.start + found.length }, text);
    else await rawRows(context.trx, FORGET, id);
  }
}

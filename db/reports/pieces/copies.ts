import type { NoteDocument } from '../../domain/document/types.ts';
import { parseDocument } from '../../domain/document/validate.ts';
import type { Reader, WriteContext } from '../../connection/types.ts';
import { insertHashed } from '../../history/rows.ts';
import { nameOf } from './name.ts';

/**
 * Keeps what a source says under the name of its content, once. A copy is no change anybody made: it has no line in the history,
 * and taking back what showed it leaves it.
 */
export async function keepCopy(context: WriteContext, document: NoteDocument): Promise<string> {
  const sha256 = nameOf(document);
  const known = await context.trx
    .selectFrom('piece_copy')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!known)
    await insertHashed(context, 'piece_copy', {
      sha256,
      document: JSON.stringify(document),
      created_at: context.at,
    });
  return sha256;
}

/** What a piece said when it was taken, or null when no such copy is kept. */
export async function readCopy(reader: Reader, sha256: string): Promise<NoteDocument | null> {
  if (sha256 === '') return null;
  const row = await reader
    .selectFrom('piece_copy')
    .select('document')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) return null;
  const parsed = parseDocument(JSON.parse(row.document));
  return parsed.ok ? parsed.document : null;
}

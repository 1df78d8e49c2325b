import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import type { BlockNode, NoteDocument } from '#db/domain/document/types.ts';
import { client } from '../../../client/client.ts';
import { errorOf } from '../../../client/errors.ts';

/**
 * Adds a block at the end of a note. When someone saved it meanwhile, tries again on what was saved.
 * @throws what the host answers; `read-only` stands for a note that this program cannot change
 */
export async function appendToNote(noteId: string, block: BlockNode, again = true): Promise<void> {
  const note = await client.notes.get({ id: noteId });
  if (note.readOnly) throw new NoteReadOnly();
  try {
    await client.notes.save({ id: noteId, base: note.revision, document: withBlock(note.document, block) });
  } catch (error) {
    if (!again || errorOf(error).kind !== 'stale-revision') throw error;
    await appendToNote(noteId, block, false);
  }
}

/** The note is of a later version, or malformed: nothing is added to it. */
export class NoteReadOnly extends Error {
  override name = 'NoteReadOnly';
}

/** The document with a block after its last words: the empty line where a new text begins gives way to it. */
export function withBlock(document: NoteDocument, block: BlockNode): NoteDocument {
  const { children } = document.root;
  const last = children.at(-1);
  const before = last?.type === 'paragraph' && last.children.length === 0 ? children.slice(0, -1) : children;
  return ensureBlockIds({ ...document, root: { ...document.root, children: [...before, block] } });
}

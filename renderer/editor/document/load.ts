import { CLEAR_HISTORY_COMMAND, type LexicalEditor, type SerializedEditorState } from 'lexical';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { emptyDocument } from '#db/domain/document/build.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';

/** Marks an update that shows a document: nobody typed it, there is nothing to save. */
export const LOADED_TAG = 'vigie-loaded';

/** A document is read whole to be judged; asked again about the same object, the answer is the same. */
const judged = new WeakMap<object, ReturnType<typeof parseDocument>>();

function judge(document: unknown): ReturnType<typeof parseDocument> {
  if (typeof document !== 'object' || document === null) return parseDocument(document);
  const known = judged.get(document) ?? parseDocument(document);
  judged.set(document, known);
  return known;
}

/**
 * Shows a document in an editor. Gives false, and leaves the editor as it is, when the document is not one that the
 * editor can hold whole: it must then be shown read-only, never saved over.
 */
export function loadDocument(editor: LexicalEditor, document: unknown): boolean {
  const parsed = judge(document);
  if (!parsed.ok) return false;
  const blocks = parsed.document.root.children.length > 0 ? parsed.document : emptyDocument();
  const state = editor.parseEditorState({
    root: ensureBlockIds(blocks).root,
  } as unknown as SerializedEditorState);
  editor.setEditorState(state, { tag: LOADED_TAG });
  // What was shown before is not something to come back to by undoing.
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  return true;
}

/** True when the editor can hold this document whole. */
export function canEdit(document: unknown): document is NoteDocument {
  return judge(document).ok;
}

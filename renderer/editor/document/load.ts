import { CLEAR_HISTORY_COMMAND, type LexicalEditor, type SerializedEditorState } from 'lexical';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { emptyDocument } from '#db/domain/document/build.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';

/** Marks an update that shows a document: nobody typed it, there is nothing to save. */
export const LOADED_TAG = 'vigie-loaded';

/**
 * Shows a document in an editor. Gives false, and leaves the editor as it is, when the document is not one that the
 * editor can hold whole: it must then be shown read-only, never saved over.
 */
export function loadDocument(editor: LexicalEditor, document: unknown): boolean {
  const parsed = parseDocument(document);
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
  return parseDocument(document).ok;
}

import { HISTORY_PUSH_TAG, type SerializedEditorState } from 'lexical';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import type { NoteSession } from './session.ts';

/** Puts a text in the place of the one on screen, as one change of the writer's: Ctrl+Z takes it back. */
export function putText(session: NoteSession, document: NoteDocument): void {
  const { editor } = session;
  if (!editor) return;
  const { root } = ensureBlockIds(document);
  const state = editor.parseEditorState({ root } as unknown as SerializedEditorState);
  editor.setEditorState(state, { tag: HISTORY_PUSH_TAG });
  session.autosave.touch();
  editor.focus();
}

import { buildEditorFromExtensions } from '@lexical/extension';
import { type LexicalEditorWithDispose } from 'lexical';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { loadDocument } from '#renderer/editor/document/load.ts';
import { exportDocument } from '#renderer/editor/document/export.ts';
import { DocumentExtension } from '#renderer/editor/nodes/document.ts';

/** The editor of the window without its screen. */
export function openEditor(document_?: NoteDocument): LexicalEditorWithDispose {
  const editor = buildEditorFromExtensions({
    name: 'test',
    namespace: 'vigie',
    theme: { tableScrollableWrapper: 'wide' },
    dependencies: [DocumentExtension],
    onError: (error) => {
      throw error;
    },
  });
  if (document_ && !loadDocument(editor, document_)) throw new Error('the document was refused');
  return editor;
}

/** Runs one change and waits until it is committed. */
export function change(editor: LexicalEditorWithDispose, update: () => void): void {
  editor.update(update, { discrete: true });
}

export function saved(editor: LexicalEditorWithDispose): NoteDocument {
  return exportDocument(editor.getEditorState());
}

/** A document without its block ids, to compare what was written. */
export function withoutIds(document_: NoteDocument): unknown {
  return JSON.parse(JSON.stringify(document_, (key, value: unknown) => (key === '$' ? undefined : value)));
}

export const types = (document_: NoteDocument) => document_.root.children.map((block) => block.type);
export const ids = (document_: NoteDocument) => document_.root.children.map((block) => block.$?.blockId);

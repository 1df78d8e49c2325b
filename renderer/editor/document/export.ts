import type { EditorState } from 'lexical';
import { DOCUMENT_SCHEMA, type NoteDocument } from '#db/domain/document/types.ts';
import { reduceBlocks } from './reduce.ts';

/** What is on screen as the document that is saved. Long notes have theirs from `Exporter`, block by block. */
export function exportDocument(state: EditorState): NoteDocument {
  const { root } = state.toJSON();
  return {
    schema: DOCUMENT_SCHEMA,
    root: {
      type: 'root',
      children: reduceBlocks(root.children, { from: 'editor' }),
      direction: root.direction,
      format: root.format,
      indent: root.indent,
      version: root.version,
    },
  };
}

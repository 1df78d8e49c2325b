import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { $getEditor, type BaseSelection } from 'lexical';
import { note } from '#db/domain/document/build.ts';
import { ruleOf } from '#db/domain/document/rules.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { reduceBlocks } from '../document/reduce.ts';

const INLINE = ruleOf('paragraph')!.children!;

/**
 * What is selected, as a document of its own. `inLine`: it is a part of one line, to be put in the middle of another. Call it
 * in a read of the editor.
 */
export function $selectedDocument(selection: BaseSelection | null): {
  document: NoteDocument;
  inLine: boolean;
} {
  const { nodes } = $generateJSONFromSelectedNodes($getEditor(), selection);
  const document = note(...reduceBlocks(nodes, { from: 'editor' }));
  return { document, inLine: nodes.every(({ type }) => INLINE.has(type)) };
}

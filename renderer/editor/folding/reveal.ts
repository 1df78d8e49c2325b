import { $getNearestNodeFromDOMNode, $getNodeByKey, type LexicalEditor } from 'lexical';
import { $rootBlockOf } from '../blocks/move.ts';
import { foldsOf } from './folds.ts';

/** Unfolds what hides a node of the text, by its key or by what shows it in the page. */
export function reveal(editor: LexicalEditor, place: string | Node): void {
  const folds = foldsOf(editor);
  if (!folds || folds.hiddenCount === 0) return;
  const block = editor.read(() => {
    const node = typeof place === 'string' ? $getNodeByKey(place) : $getNearestNodeFromDOMNode(place);
    return node ? ($rootBlockOf(node)?.getKey() ?? null) : null;
  });
  if (block !== null) folds.reveal(block);
}

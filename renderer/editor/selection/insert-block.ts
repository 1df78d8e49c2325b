import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $isParagraphNode, type LexicalNode } from 'lexical';

/** Puts a block after the one where the caret is; the empty line on which one asked for it gives way. */
export function $insertBlock(node: LexicalNode): void {
  $insertNodeToNearestRoot(node);
  const before = node.getPreviousSibling();
  if ($isParagraphNode(before) && before.isEmpty() && before.getPreviousSibling() !== null) before.remove();
}

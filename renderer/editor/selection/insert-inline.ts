import { $getSelection, $insertNodes, $isRangeSelection, type LexicalNode } from 'lexical';

/** Puts a node in the line where the caret is; at the end of the text when it is nowhere. */
export function $insertInline(node: LexicalNode): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertNodes([node]);
  else $insertNodes([node]);
}

import { $isLinkNode, type LinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  createCommand,
  type LexicalCommand,
} from 'lexical';

/** Opens the small window where one writes the address of a link. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');
export const LINK_KEYS = 'Ctrl+Maj+K';

/** The link where the caret is, whole. */
export function $linkHere(): LinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
}

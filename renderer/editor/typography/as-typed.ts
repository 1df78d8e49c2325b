import { $isCodeNode } from '@lexical/code';
import { $isAutoLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  PASTE_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { LOADED_TAG } from '../document/load.ts';

/** The text node of the caret, its words, and where the caret is in them, in UTF-16 units. */
export type CaretText = { node: TextNode; text: string; offset: number };

/** Something done to the text as one types. `tag` marks what it does itself, which it never answers to. */
export type TypedRule<Found, Made> = {
  tag: string;
  /** What the sign just typed before the caret asks for; reads only. */
  $find: (caret: CaretText) => Found | null;
  /** Does it, in an update of its own. @returns what is needed to take it back; null when nothing was done */
  $make: (found: Found) => Made | null;
  /** Takes it back. False when the text is no longer as it was left. */
  $takeBack: (made: Made) => boolean;
};

/** The caret where French rules apply; null in code and in addresses. */
export function $caretText(): CaretText | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null;
  const parent = node.getParent();
  if ($isAutoLinkNode(parent) || $isCodeNode(parent)) return null;
  return { node, text: node.getTextContent(), offset: selection.anchor.offset };
}

/** True when all that changed is one sign typed before the caret. */
function isOneSign({ text, offset }: CaretText, before: string): boolean {
  return text.length === before.length + 1 && text.slice(0, offset - 1) + text.slice(offset) === before;
}

/** Follows a rule for each sign typed, while `isOn`; Backspace right after puts back what was typed. */
export function registerTypedRule<Found, Made>(
  editor: LexicalEditor,
  isOn: () => boolean,
  { tag, $find, $make, $takeBack }: TypedRule<Found, Made>,
): () => void {
  let made: Made | null = null;
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
      if (tags.has(tag) || dirtyLeaves.size === 0) return;
      made = null;
      if (!isOn() || !editor.isEditable() || editor.isComposing()) return;
      if ([HISTORIC_TAG, PASTE_TAG, LOADED_TAG].some((one) => tags.has(one))) return;
      const found = editorState.read(() => {
        const caret = $caretText();
        if (!caret) return null;
        const key = caret.node.getKey();
        const before = prevEditorState.read(() => $getNodeByKey(key)?.getTextContent() ?? '');
        return isOneSign(caret, before) ? $find(caret) : null;
      });
      if (found === null) return;
      // A step of its own: undoing takes it back, and leaves what was typed.
      editor.update(() => void (made = $make(found)), { tag: [HISTORY_PUSH_TAG, tag] });
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const last = made;
        made = null;
        if (last === null || !$takeBack(last)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

import { $isCodeNode } from '@lexical/code';
import { $isAutoLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  PASTE_TAG,
  type EditorState,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { correctionAtCaret } from '#db/domain/text/typography.ts';
import { LOADED_TAG } from '../document/load.ts';
import { $maskedRun } from './masked.ts';

const CORRECTED_TAG = 'vigie-typography';

/** A correction just made, to put back with one Backspace. */
type Made = { key: string; start: number; was: string; text: string; caret: number };

/** The text node and the offset of the caret, where French rules apply; null in code and in addresses. */
export function $caretText(): { node: TextNode; offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null;
  const parent = node.getParent();
  if ($isAutoLinkNode(parent) || $isCodeNode(parent)) return null;
  return { node, offset: selection.anchor.offset };
}

/** True when all that changed is one sign typed before the caret. */
export function isOneSign(text: string, offset: number, before: string): boolean {
  return text.length === before.length + 1 && text.slice(0, offset - 1) + text.slice(offset) === before;
}

function $correction(before: EditorState): Made | null {
  const caret = $caretText();
  if (!caret) return null;
  const { node, offset } = caret;
  const key = node.getKey();
  const was = before.read(() => $getNodeByKey(key)?.getTextContent() ?? '');
  const text = node.getTextContent();
  if (!isOneSign(text, offset, was)) return null;
  const block = $findMatchingParent(node, (one) => $isElementNode(one) && !one.isInline());
  const run = block && $maskedRun(block, key);
  const piece = run?.pieces.find((one) => one.key === key);
  if (!run || !piece) return null;
  const one = correctionAtCaret(run.text.slice(0, piece.start + offset));
  if (!one || one.start < piece.start) return null;
  const start = one.start - piece.start;
  const end = one.end - piece.start;
  return {
    key,
    start,
    was: text.slice(start, end),
    text: one.text,
    caret: offset + one.text.length - (end - start),
  };
}

/** Corrects French typography as one types, while `isOn`; Backspace right after puts back what was typed. */
export function registerTypography(editor: LexicalEditor, isOn: () => boolean): () => void {
  let made: Made | null = null;
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
      if (tags.has(CORRECTED_TAG) || dirtyLeaves.size === 0) return;
      made = null;
      if (!isOn() || !editor.isEditable() || editor.isComposing()) return;
      if ([HISTORIC_TAG, PASTE_TAG, LOADED_TAG].some((tag) => tags.has(tag))) return;
      const next = editorState.read(() => $correction(prevEditorState));
      if (!next) return;
      editor.update(
        () => {
          const node = $getNodeByKey(next.key);
          if (!$isTextNode(node)) return;
          node.spliceText(next.start, next.was.length, next.text);
          node.select(next.caret, next.caret);
          made = next;
        },
        // A step of its own: undoing takes the correction back, and leaves what was typed.
        { tag: [HISTORY_PUSH_TAG, CORRECTED_TAG] },
      );
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const last = made;
        const caret = last && $caretText();
        made = null;
        if (!last || !caret || caret.node.getKey() !== last.key || caret.offset !== last.caret) return false;
        event.preventDefault();
        caret.node.spliceText(last.start, last.text.length, last.was);
        const back = last.caret - last.text.length + last.was.length;
        caret.node.select(back, back);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

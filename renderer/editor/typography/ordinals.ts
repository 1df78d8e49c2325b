import {
  $getNodeByKey,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  PASTE_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { ordinalBefore } from '#db/domain/text/ordinals.ts';
import { LOADED_TAG } from '../document/load.ts';
import { $caretText, isOneSign } from './register.ts';

const RAISED_TAG = 'vigie-ordinal';

/** Raises the letters of « 1er », « 2e », « XIXe » once what follows is typed; Backspace right after puts them back. */
export function registerOrdinals(editor: LexicalEditor, isOn: () => boolean): () => void {
  let made: NodeKey | null = null;
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
      if (tags.has(RAISED_TAG) || dirtyLeaves.size === 0) return;
      made = null;
      if (!isOn() || !editor.isEditable() || editor.isComposing()) return;
      if ([HISTORIC_TAG, PASTE_TAG, LOADED_TAG].some((tag) => tags.has(tag))) return;
      const found = editorState.read(() => {
        const caret = $caretText();
        if (!caret) return null;
        const { node, offset } = caret;
        const key = node.getKey();
        const text = node.getTextContent();
        const was = prevEditorState.read(() => $getNodeByKey(key)?.getTextContent() ?? '');
        const letters = isOneSign(text, offset, was) ? ordinalBefore(text.slice(0, offset)) : null;
        return letters && { key, offset, ...letters };
      });
      if (!found) return;
      editor.update(
        () => {
          const node = $getNodeByKey(found.key);
          if (!$isTextNode(node) || node.hasFormat('superscript')) return;
          const [, letters, rest] = node.splitText(found.start, found.end);
          if (!letters || !rest) return;
          letters.toggleFormat('superscript');
          const caret = found.offset - found.end;
          rest.select(caret, caret);
          made = letters.getKey();
        },
        { tag: [HISTORY_PUSH_TAG, RAISED_TAG] },
      );
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const letters = made === null ? null : $getNodeByKey(made);
        made = null;
        if (!$isTextNode(letters) || !letters.hasFormat('superscript')) return false;
        event.preventDefault();
        letters.toggleFormat('superscript');
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

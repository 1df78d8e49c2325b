import { $getRoot, type LexicalEditor } from 'lexical';
import { reveal } from '../folding/reveal.ts';
import { $getBlockId } from '../nodes/block-id.ts';

/** Brings a block of the text on screen into view and puts the caret there. @returns its element; null when it is not there */
export function goToBlockHere(editor: LexicalEditor, blockId: string): HTMLElement | null {
  const key = editor.getEditorState().read(
    () =>
      $getRoot()
        .getChildren()
        .find((block) => $getBlockId(block) === blockId)
        ?.getKey() ?? null,
  );
  if (key !== null) reveal(editor, key);
  const element = key === null ? null : editor.getElementByKey(key);
  if (key === null || !element) return null;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  if (editor.isEditable()) {
    editor.update(() => {
      $getRoot()
        .getChildren()
        .find((block) => block.getKey() === key)
        ?.selectStart();
    });
    editor.getRootElement()?.focus({ preventScroll: true });
  }
  return element;
}

import type { LexicalEditor } from 'lexical';

/**
 * Before each commit React walks the whole of a focused editable element to write down where the selection is, and puts it
 * back should the commit have taken the focus away: 5 to 10 ms in a note of 100 000 words, at each change of any part of the
 * page. Lexical keeps the selection itself, so React is told that this element has none to keep; `isContentEditable` and the
 * attribute, which everyone else reads, say what they said.
 */
export function keepSelectionFromReact(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root, before) => {
    if (before) Reflect.deleteProperty(before, 'contentEditable');
    if (root) Object.defineProperty(root, 'contentEditable', { configurable: true, get: () => 'inherit' });
  });
}

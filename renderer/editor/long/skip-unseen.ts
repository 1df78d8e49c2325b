import { $getRoot, type LexicalEditor } from 'lexical';
import { long } from './long.css.ts';

/** From so many blocks on, those far from the screen are neither laid out nor painted, nor read through at each letter. */
const LONG = 150;

/** Marks the text of a long note, whose blocks far from the screen the browser may then skip. */
export function skipUnseenBlocks(editor: LexicalEditor): () => void {
  const mark = () => {
    const count = editor.getEditorState().read(() => $getRoot().getChildrenSize());
    editor.getRootElement()?.classList.toggle(long, count >= LONG);
  };
  mark();
  return editor.registerUpdateListener(({ dirtyElements }) => {
    if (dirtyElements.size > 0) mark();
  });
}

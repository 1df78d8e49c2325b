import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { LOADED_TAG } from '../document/load.ts';
import type { Fault, Faults } from './faults.ts';
import { blocksInView, rangeOfFault, underline } from './paint.ts';
import type { WordBook } from './word-book.ts';

/** Words are looked up once typing pauses, or scrolling. In milliseconds. */
const PAUSE = 300;

/** The fault at the caret, of those of its block; null in a selection. */
export function faultAtCaret(editor: LexicalEditor, faults: readonly Fault[]): Fault | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const { key, offset } = selection.anchor;
    return (
      faults.find(({ run, start, end }) => {
        const piece = run.pieces.find((one) => one.key === key);
        const at = piece ? piece.start + offset : -1;
        return at >= start && at <= end;
      }) ?? null
    );
  });
}

/**
 * Underlines the faults of what is on screen, and follows the text, the scrolling and what the core learns. Only blocks on
 * screen are read, after a pause: a letter typed costs nothing. Returns what stops it.
 */
export function watchFaults(
  editor: LexicalEditor,
  faults: Faults,
  book: WordBook,
  onFailure: (error: unknown) => void,
): () => void {
  let timer = 0;
  let frame = 0;
  let isTyping = false;
  let stopped = false;

  const paint = () => {
    const shown = blocksInView(editor).flatMap((block) => faults.of(block));
    // The word one is typing is not finished.
    const unfinished = isTyping ? faultAtCaret(editor, shown) : null;
    underline(
      editor,
      shown.flatMap((one) => (one === unfinished ? [] : (rangeOfFault(editor, one) ?? []))),
    );
  };
  const check = () => {
    faults.check(editor.getEditorState(), blocksInView(editor)).then(
      () => {
        if (!stopped) paint();
      },
      (error: unknown) => {
        if (!stopped) onFailure(error);
      },
    );
  };
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, PAUSE);
  };
  const scrolled = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
    later();
  };
  const forgotten = () => {
    later();
  };
  later();
  const offBook = book.onForgotten(forgotten);
  const offUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    const changed = dirtyElements.size > 0 || dirtyLeaves.size > 0;
    if (!changed && !isTyping) return;
    isTyping = changed && !tags.has(LOADED_TAG);
    // What was undone or loaded comes as a whole, without saying what changed in it.
    if (changed && dirtyLeaves.size === 0) faults.forget();
    else faults.forget(dirtyElements.keys());
    later();
  });
  document.addEventListener('scroll', scrolled, true);
  window.addEventListener('resize', scrolled);
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    cancelAnimationFrame(frame);
    offBook();
    offUpdates();
    document.removeEventListener('scroll', scrolled, true);
    window.removeEventListener('resize', scrolled);
    underline(editor, []);
  };
}

import type { LexicalEditor } from 'lexical';
import { long } from './long.css.ts';

/** What is typed letter by letter; anything else moves blocks about. */
const LETTERS = new Set([
  'insertText',
  'insertCompositionText',
  'deleteContentBackward',
  'deleteContentForward',
]);
/** Blocks whose height is that of their lines. */
const HELD = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** After the last letter, in milliseconds. */
const PAUSE = 1000;

/**
 * While one types in a block of a long note its height is held, so that the browser lays out that block alone instead of
 * finding the place of thousands of others anew (10 ms with 5 000 blocks). As soon as its lines no longer have that height,
 * before anything is painted, and when typing pauses, it is free again.
 */
export function holdBlockWhileTyping(editor: LexicalEditor): () => void {
  let held: { block: HTMLElement; lines: number } | null = null;
  let frame = 0;
  let timer = 0;

  const free = () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    changes.disconnect();
    held?.block.style.removeProperty('contain');
    held?.block.style.removeProperty('contain-intrinsic-size');
    held = null;
  };
  const check = () => {
    if (held && (!held.block.isConnected || Math.abs(linesOf(held.block) - held.lines) >= 1)) free();
  };
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(check);
  };
  // Also what is drawn in a block without being typed: the title of a record one mentions.
  const changes = new MutationObserver(later);
  const hold = (block: HTMLElement) => {
    const { height } = block.getBoundingClientRect();
    held = { block, lines: linesOf(block) };
    block.style.setProperty('contain', 'size layout');
    block.style.setProperty('contain-intrinsic-size', `none ${height}px`);
    changes.observe(block, { childList: true, characterData: true, subtree: true });
  };
  const typed = (event: InputEvent) => {
    const root = event.currentTarget;
    if (!(root instanceof HTMLElement) || !root.classList.contains(long)) return;
    const block = LETTERS.has(event.inputType) ? blockOfCaret(root) : null;
    if (block !== held?.block) {
      free();
      if (block && HELD.has(block.tagName)) hold(block);
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(free, PAUSE);
  };
  const off = editor.registerRootListener((root, before) => {
    free();
    before?.removeEventListener('beforeinput', typed, true);
    root?.addEventListener('beforeinput', typed, true);
  });
  return () => {
    free();
    off();
  };
}

/** How high the lines of a block stand, in pixels. */
function linesOf(block: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(block);
  return range.getBoundingClientRect().height;
}

function blockOfCaret(root: HTMLElement): HTMLElement | null {
  let node = document.getSelection()?.anchorNode ?? null;
  while (node && node.parentNode !== root) node = node.parentNode;
  return node instanceof HTMLElement ? node : null;
}

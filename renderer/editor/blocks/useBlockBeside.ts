import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNearestNodeFromDOMNode } from 'lexical';
import { useEffect, useState } from 'react';
import { $rootBlockOf, $blocksHere } from './move.ts';
import { childAt } from './at.ts';

/** From the text to the handle, and how far to the left of it the pointer still means the block, in pixels. */
const GAP = { block: 22, heading: 36 } as const;
const REACH = 48;

/** A block and where its handle stands, in the window. */
export type Beside = { key: string; top: number; left: number };

/** The block one points at, or else that of the caret while the text has the focus; it stays while it is `held`. */
export function useBlockBeside(held: boolean): Beside | null {
  const [editor] = useLexicalComposerContext();
  const [beside, setBeside] = useState<Beside | null>(null);
  useEffect(() => {
    if (held) return;
    let pointed: HTMLElement | null = null;
    let frame = 0;
    const show = () => {
      const root = editor.getRootElement();
      if (!root) return setBeside(null);
      const element = pointed?.isConnected ? pointed : caretBlock();
      const key = element ? editor.read(() => keyOf(element)) : null;
      const next = element && key ? placed(root, element, key) : null;
      setBeside((before) =>
        before?.key === next?.key && before?.top === next?.top && before?.left === next?.left ? before : next,
      );
    };
    const caretBlock = () => {
      const root = editor.getRootElement();
      if (!root?.contains(document.activeElement)) return null;
      const key = editor.getEditorState().read(() => $blocksHere()[0]?.getKey());
      return key === undefined ? null : editor.getElementByKey(key);
    };
    const keyOf = (element: HTMLElement) => {
      const node = $getNearestNodeFromDOMNode(element);
      return node ? ($rootBlockOf(node)?.getKey() ?? null) : null;
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(show);
    };
    const point = (event: PointerEvent) => {
      // A handle that is held keeps its block.
      if (event.buttons !== 0) return;
      const root = editor.getRootElement();
      const box = root?.getBoundingClientRect();
      const isNear =
        root &&
        box &&
        event.clientX > box.left - REACH &&
        event.clientX < box.right &&
        event.clientY > box.top &&
        event.clientY < box.bottom;
      const child = isNear ? childAt(root, event.clientY) : null;
      pointed = child && child.getBoundingClientRect().bottom > event.clientY - REACH ? child : null;
      later();
    };
    later();
    const off = editor.registerUpdateListener(later);
    document.addEventListener('pointermove', point);
    document.addEventListener('scroll', later, true);
    document.addEventListener('focusin', later);
    document.addEventListener('focusout', later);
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      off();
      document.removeEventListener('pointermove', point);
      document.removeEventListener('scroll', later, true);
      document.removeEventListener('focusin', later);
      document.removeEventListener('focusout', later);
      window.removeEventListener('resize', later);
    };
  }, [editor, held]);
  return beside;
}

/** By the first line of the block; null when that is not on screen. */
function placed(root: HTMLElement, element: HTMLElement, key: string): Beside | null {
  const box = element.getBoundingClientRect();
  if (box.top < 110 || box.top > window.innerHeight - 40) return null;
  // A heading has its chevron in between.
  const gap = /^H[1-6]$/.test(element.tagName) ? GAP.heading : GAP.block;
  return { key, top: Math.round(box.top), left: Math.round(root.getBoundingClientRect().left - gap) };
}

import { useEffect, useState } from 'react';
import { long } from '../long/long.css.ts';

/** So many of the mentions that come together are drawn whole at once; the others when they come near the screen. */
const AT_ONCE = 80;
/** How far around what is on screen counts as near. */
const AROUND = '800px 0px';

let coming = 0;
let observer: IntersectionObserver | null = null;
const waiting = new Map<Element, () => void>();

function observe(element: Element, seen: () => void): () => void {
  const block = skippedBlockOf(element);
  if (block) return whenShown(element, block, seen);
  // `scrollMargin` is what counts in a page that scrolls inside the window; TypeScript does not know it yet.
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: AROUND,
    scrollMargin: AROUND,
  };
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
  }, options);
  const watching = observer;
  waiting.set(element, seen);
  watching.observe(element);
  return () => {
    waiting.delete(element);
    watching.unobserve(element);
  };
}

/** The block that the browser skips while it is far from the screen, in a long note. */
function skippedBlockOf(element: Element): Element | null {
  const block = element.closest('[data-lexical-editor] > *');
  return block && block.parentElement?.classList.contains(long) ? block : null;
}

/**
 * Called once when the browser draws the block, which it does from a screen and a half away on: it watches all the blocks of a
 * long note anyway, and to have each mention watched too costs every frame as much again.
 */
function whenShown(element: Element, block: Element, seen: () => void): () => void {
  if (element.checkVisibility({ contentVisibilityAuto: true })) {
    seen();
    return () => undefined;
  }
  const changed = (event: Event) => {
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) seen();
  };
  block.addEventListener('contentvisibilityautostatechange', changed);
  return () => block.removeEventListener('contentvisibilityautostatechange', changed);
}

/** True for the first of those that come in one task, in the order of the text. */
function isAmongTheFirst(): boolean {
  if (coming === 0)
    setTimeout(() => {
      coming = 0;
    });
  coming += 1;
  return coming <= AT_ONCE;
}

/**
 * True once what is drawn in `element` has come near the screen, and for good then; at once while there are few. It keeps the
 * opening of a long note, and each letter typed in it, from paying for what nobody sees.
 */
export function useNear(element: Element | null): boolean {
  const [isNear, setNear] = useState(isAmongTheFirst);
  useEffect(
    () => (element === null || isNear ? undefined : observe(element, () => setNear(true))),
    [element, isNear],
  );
  return isNear;
}

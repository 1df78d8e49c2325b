import { useEffect, useState } from 'react';

/** So many of the mentions that come together are drawn whole at once; the others when they come near the screen. */
const AT_ONCE = 80;
/** How far around what is on screen counts as near. */
const AROUND = '800px 0px';

let coming = 0;
let observer: IntersectionObserver | null = null;
const waiting = new Map<Element, () => void>();

function observe(element: Element, seen: () => void): () => void {
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

import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import * as css from './links.css.ts';
import { PreviewContent } from './PreviewContent.tsx';

/** How long the pointer, or the focus, rests on a link before its record is shown, in milliseconds. */
const REST = 450;
/** How long the pointer may take from the link to its card, in milliseconds. */
const GRACE = 250;
const ROOM = 350;

type Shown = { id: string; element: HTMLElement };

/**
 * The card of the record under the pointer or the keyboard's focus, for every link that carries `data-preview`. It never takes
 * the focus, and describes the link to a screen reader. Escape puts it away; the pointer may go on it, so that who reads enlarged
 * or slowly reaches all of it (WCAG 1.4.13).
 */
export function HoverPreview() {
  const cardId = useId();
  const [shown, setShown] = useState<Shown | null>(null);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer = 0;
    const isOnCard = ({ target }: Event) => target instanceof Node && card.current?.contains(target) === true;
    const away = () => {
      window.clearTimeout(timer);
      setShown(null);
    };
    const leave = (event: Event) => {
      if (!isOnCard(event)) away();
    };
    const soon = (event: Event) => {
      if (isOnCard(event)) return window.clearTimeout(timer);
      const element =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-preview]') : null;
      const id = element?.dataset['preview'];
      if (!element || !id) {
        window.clearTimeout(timer);
        timer = window.setTimeout(away, event.type === 'mouseover' ? GRACE : 0);
        return;
      }
      // A click gives the focus too, and already leads there.
      if (event.type === 'focusin' && !element.matches(':focus-visible')) return;
      window.clearTimeout(timer);
      setShown((before) => (before?.element === element ? before : null));
      timer = window.setTimeout(() => setShown({ id, element }), REST);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' || event.key === 'Enter') away();
    };
    document.addEventListener('mouseover', soon);
    document.addEventListener('focusin', soon);
    document.addEventListener('focusout', away);
    document.addEventListener('mousedown', leave);
    document.addEventListener('wheel', leave, { passive: true });
    document.addEventListener('keydown', onKeyDown);
    return () => {
      away();
      document.removeEventListener('mouseover', soon);
      document.removeEventListener('focusin', soon);
      document.removeEventListener('focusout', away);
      document.removeEventListener('mousedown', leave);
      document.removeEventListener('wheel', leave);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  useEffect(() => {
    const element = shown?.element;
    if (!element) return;
    element.setAttribute('aria-describedby', cardId);
    return () => element.removeAttribute('aria-describedby');
  }, [shown, cardId]);
  if (!shown?.element.isConnected) return null;
  const box = shown.element.getBoundingClientRect();
  const below = box.bottom + ROOM < window.innerHeight;
  const place = below ? { top: box.bottom + 6 } : { bottom: window.innerHeight - box.top + 6 };
  return createPortal(
    <div
      ref={card}
      id={cardId}
      role="tooltip"
      className={css.preview}
      style={{ ...place, left: Math.max(8, Math.min(box.left, window.innerWidth - 352)) }}
    >
      <PreviewContent id={shown.id} />
    </div>,
    // In the part of the page that it explains: what stands in none is not found by who reads part by part.
    shown.element.closest('main, nav, header') ?? document.body,
  );
}

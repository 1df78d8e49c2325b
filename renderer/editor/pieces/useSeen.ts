import { useEffect, useState, type RefObject } from 'react';

/** How far from the window something begins to count as seen. */
const AHEAD = '1200px';

/** True once an element came near the window, or the page is printed; it stays so. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (seen || !target) return;
    const see = () => setSeen(true);
    // The text scrolls in a box of its own, which cuts what is outside of it whatever the margin of the window.
    const ahead: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: AHEAD,
      scrollMargin: AHEAD,
    };
    const watch = new IntersectionObserver(
      (entries) => entries.some((one) => one.isIntersecting) && see(),
      ahead,
    );
    watch.observe(target);
    window.addEventListener('beforeprint', see);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', see);
    };
  }, [element, seen]);
  return seen;
}

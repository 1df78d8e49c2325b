import { useEffect, useState } from 'react';

/** The inner width of an element in CSS pixels, kept up to date; a usual one until it is known. */
export function useWidth(element: HTMLElement | null, usual = 720): number {
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || usual));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, usual]);
  return width;
}

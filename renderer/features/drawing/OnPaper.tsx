import { useEffect, useRef } from 'react';
import { onPaper } from './on-paper.css.ts';
import type { Sheet } from './shapes.ts';
import { svgOf } from './svg.ts';

/**
 * What is printed in the place of a canvas and its tools: the drawing as its files have it, made when someone prints. It stands
 * beside what it takes the place of. `sheet` gives null when the page itself is to be printed.
 */
export function OnPaper({ sheet }: { sheet: () => Sheet | null }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(sheet);
  useEffect(() => {
    latest.current = sheet;
  });
  useEffect(() => {
    const draw = () => {
      const drawn = latest.current();
      if (!place.current || !drawn) return;
      const parsed = new DOMParser().parseFromString(svgOf(drawn), 'image/svg+xml');
      place.current.replaceChildren(document.importNode(parsed.documentElement, true));
    };
    const clear = () => place.current?.replaceChildren();
    window.addEventListener('beforeprint', draw);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', draw);
      window.removeEventListener('afterprint', clear);
    };
  }, []);
  return <div ref={place} className={onPaper} />;
}

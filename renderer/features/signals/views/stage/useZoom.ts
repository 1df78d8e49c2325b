import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, type ZoomBehavior, zoomIdentity } from 'd3-zoom';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HOME, type Move } from './picture.ts';

const DURATION = 160;
const CLOSEST = 40;

/** Where the reader was in each picture, kept while the program runs. */
const remembered = new Map<string, Move>();

/** Wheel, drag and pinch over an element, and moves of our own; nothing moves while `isOn` is false. */
export function useZoom(
  element: HTMLElement | null,
  { id, width, height, isOn }: { id: string; width: number; height: number; isOn: boolean },
) {
  const [move, setMove] = useState<Move>(() => remembered.get(id) ?? HOME);
  const latest = useRef({ move, width, height });
  const behaviour = useMemo<ZoomBehavior<HTMLElement, unknown>>(() => zoom<HTMLElement, unknown>(), []);
  useEffect(() => {
    remembered.set(id, move);
    latest.current.move = move;
  }, [id, move]);
  useEffect(() => {
    if (!element || !isOn || width < 2) return;
    behaviour
      .scaleExtent([1, CLOSEST])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [-width * 0.1, -height * 0.1],
        [width * 1.1, height * 1.1],
      ])
      .clickDistance(4)
      // With Shift, Ctrl or Command held a drag selects.
      .filter(
        (event: MouseEvent) =>
          !event.button && (event.type === 'wheel' || !(event.ctrlKey || event.metaKey || event.shiftKey)),
      )
      .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) => setMove({ k, x, y }));
    const target = select(element);
    target.call(behaviour);
    target.on('dblclick.zoom', null);
    const { move: now, width: before, height: high } = latest.current;
    // Another size shows the same part.
    const [across, down] = before > 1 ? [width / before, height / high] : [1, 1];
    latest.current = { move: now, width, height };
    behaviour.transform(target, zoomIdentity.translate(now.x * across, now.y * down).scale(now.k));
    return () => void target.on('.zoom', null);
  }, [behaviour, element, width, height, isOn]);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  /** Goes elsewhere, in one step when less motion is asked. */
  const moveTo = useCallback(
    (next: Move) => {
      if (!element) return;
      cancelAnimationFrame(frame.current);
      const target = select(element);
      const put = ({ k, x, y }: Move) => behaviour.transform(target, zoomIdentity.translate(x, y).scale(k));
      if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return put(next);
      const start = latest.current.move;
      const begun = performance.now();
      const step = (now: number) => {
        const part = Math.min(1, (now - begun) / DURATION);
        const eased = 1 - (1 - part) ** 3;
        const between = (from: number, to: number) => from + (to - from) * eased;
        put({ k: between(start.k, next.k), x: between(start.x, next.x), y: between(start.y, next.y) });
        if (part < 1) frame.current = requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [behaviour, element],
  );
  return { move: isOn ? move : HOME, moveTo };
}

/** The same, `factor` times closer, with the point `at` (pixels of the picture) staying where it is. */
export function closerBy({ k, x, y }: Move, factor: number, at: { x: number; y: number }): Move {
  const next = Math.min(CLOSEST, Math.max(1, k * factor));
  return { k: next, x: at.x - ((at.x - x) * next) / k, y: at.y - ((at.y - y) * next) / k };
}

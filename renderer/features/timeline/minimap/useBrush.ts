import { type PointerEvent, useRef, useState } from 'react';

/** Less than this is a click, not a brush. In pixels. */
const LEAST = 5;

/** Dragging across an element from one place to another; `onBrush` gets both places, in its pixels. */
export function useBrush(onBrush: (x0: number, x1: number) => void, onClick?: (x: number) => void) {
  const start = useRef<number | null>(null);
  const [area, setArea] = useState<{ x0: number; x1: number } | null>(null);
  const xOf = (event: PointerEvent): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const end = () => {
    start.current = null;
    setArea(null);
  };
  return {
    /** What is being brushed, left to right. */
    area,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = xOf(event);
      },
      onPointerMove: (event: PointerEvent) => {
        const x0 = start.current;
        if (x0 === null) return;
        const x = xOf(event);
        setArea(Math.abs(x - x0) < LEAST ? null : { x0: Math.min(x0, x), x1: Math.max(x0, x) });
      },
      onPointerUp: (event: PointerEvent) => {
        const x0 = start.current;
        if (x0 === null) return;
        const x = xOf(event);
        if (Math.abs(x - x0) < LEAST) onClick?.(x);
        else onBrush(x0, x);
        end();
      },
      onPointerCancel: end,
    },
  };
}

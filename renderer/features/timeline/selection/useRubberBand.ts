import { type PointerEvent, useRef, useState } from 'react';

export type Area = { x0: number; y0: number; x1: number; y1: number };

const LEAST = 5;

/**
 * A rectangle pulled over the lanes with Shift, Ctrl or Command held (without them a drag moves the days). `onArea` gets it in
 * pixels of the element; `wasDragged` tells the click that follows from a plain one.
 */
export function useRubberBand(onArea: (area: Area) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const [area, setArea] = useState<Area | null>(null);
  const areaTo = (event: PointerEvent): Area | null => {
    if (!start.current) return null;
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { x: x0, y: y0 } = start.current;
    if (Math.abs(x - x0) < LEAST && Math.abs(y - y0) < LEAST) return null;
    return { x0: Math.min(x0, x), y0: Math.min(y0, y), x1: Math.max(x0, x), y1: Math.max(y0, y) };
  };
  const end = () => {
    start.current = null;
    setArea(null);
  };
  return {
    area,
    wasDragged: () => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        dragged.current = false;
        if (event.button !== 0 || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
        const box = event.currentTarget.getBoundingClientRect();
        start.current = { x: event.clientX - box.left, y: event.clientY - box.top };
      },
      onPointerUp: (event: PointerEvent) => {
        const pulled = areaTo(event);
        if (pulled) {
          dragged.current = true;
          onArea(pulled);
        }
        end();
      },
      onPointerCancel: end,
    },
    /** To be called with every move of the pointer; true while a rectangle is being pulled. */
    onMove: (event: PointerEvent): boolean => {
      if (!start.current) return false;
      const pulled = areaTo(event);
      if (pulled && !event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId);
      setArea(pulled);
      return true;
    },
  };
}

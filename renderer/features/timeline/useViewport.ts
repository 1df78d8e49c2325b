import { select } from 'd3-selection';
import { zoom, type D3ZoomEvent, zoomIdentity, type ZoomBehavior } from 'd3-zoom';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Home, type Viewport, zoomLimits } from './viewport.ts';

const DURATION = 160;

/** Where the reader was in the timeline: kept while the program runs, so that coming back from a record finds it again. */
let remembered: Viewport & { width: number } = { zoom: 1, x: 0, width: 0 };

/**
 * What moves over an element and back: wheel, drag and pinch through d3-zoom, and moves of our own. Days go left and right;
 * `onDrag` hears by how many pixels a drag went down.
 */
export function useViewport(element: HTMLElement | null, home: Home, onDrag: (down: number) => void) {
  const [viewport, setViewport] = useState<Viewport>(remembered);
  const behaviour = useMemo<ZoomBehavior<HTMLElement, unknown>>(() => zoom<HTMLElement, unknown>(), []);
  const latest = useRef({ home, viewport });
  const width = useRef(remembered.width);
  useEffect(() => {
    latest.current = { home, viewport };
    if (home.width > 1) remembered = { ...viewport, width: home.width };
  }, [home, viewport]);

  useEffect(() => {
    if (!element || home.width <= 1) return;
    const [least, most] = zoomLimits(home);
    const slack = home.width * 2;
    behaviour
      .scaleExtent([least, most])
      .extent([
        [0, 0],
        [home.width, 1],
      ])
      .translateExtent([
        [-slack, -Infinity],
        [home.width + slack, Infinity],
      ])
      .clickDistance(4)
      // With Shift, Ctrl or Command held a drag selects.
      .filter(
        (event: MouseEvent) =>
          !event.button && (event.type === 'wheel' || !(event.ctrlKey || event.metaKey || event.shiftKey)),
      )
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        const dragged: unknown = sourceEvent;
        if (dragged instanceof MouseEvent && dragged.type === 'mousemove') onDrag(dragged.movementY);
        setViewport({ zoom: transform.k, x: transform.x });
      });
    const target = select(element);
    target.call(behaviour);
    target.on('dblclick.zoom', null);
    const { zoom: k, x } = latest.current.viewport;
    // Another width shows the same days.
    const stretch = width.current > 0 ? home.width / width.current : 1;
    width.current = home.width;
    behaviour.transform(target, zoomIdentity.translate(x * stretch, 0).scale(k));
    const onWheel = (event: WheelEvent) => {
      const across = event.shiftKey ? event.deltaX + event.deltaY : event.deltaX;
      if (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      behaviour.translateBy(target, -across / latest.current.viewport.zoom, 0);
    };
    // Before d3's own, which would zoom.
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel, { capture: true });
      target.on('.zoom', null);
    };
  }, [behaviour, element, home, onDrag]);

  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  /** Goes to another viewport, in one step when less motion is asked. */
  const moveTo = useCallback(
    (next: Viewport, { smooth = true } = {}) => {
      if (!element) return;
      cancelAnimationFrame(frame.current);
      const target = select(element);
      const put = ({ zoom: k, x }: Viewport) =>
        behaviour.transform(target, zoomIdentity.translate(x, 0).scale(k));
      const start = latest.current.viewport;
      if (!smooth || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return put(next);
      const begun = performance.now();
      const step = (now: number) => {
        const part = Math.min(1, (now - begun) / DURATION);
        const eased = 1 - (1 - part) ** 3;
        put({ zoom: start.zoom + (next.zoom - start.zoom) * eased, x: start.x + (next.x - start.x) * eased });
        if (part < 1) frame.current = requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [behaviour, element],
  );

  return { viewport, moveTo };
}

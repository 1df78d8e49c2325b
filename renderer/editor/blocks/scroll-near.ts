/** Near the top and the bottom of what scrolls, dragging scrolls it: how near and how fast, in pixels. */
const EDGE = { near: 60, step: 14 } as const;

/** Scrolls what holds an element, or the element itself, when the pointer (`y` in the window) comes near its edge. */
export function scrollNear(element: HTMLElement, y: number): void {
  let pane: HTMLElement | null = element;
  while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  if (!pane) return;
  const { top, bottom } = pane.getBoundingClientRect();
  const near = Math.min(EDGE.near, (bottom - top) / 6);
  if (y < top + near) pane.scrollBy(0, -EDGE.step);
  else if (y > bottom - near) pane.scrollBy(0, EDGE.step);
}

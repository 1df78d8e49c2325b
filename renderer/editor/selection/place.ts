const MARGIN = 8;
/** As high as the bar over a selection, in pixels. */
const HEIGHT = 40;
/** What stands above the text: header, tabs and toolbar. */
const TOP = 130;

export type Place = { top: number; left: number };

/**
 * Above what is selected, or under it when there is no room; null when nothing is, or when the selection fills the window:
 * a bar never covers the words one chose.
 */
export function placeOf(root: HTMLElement, width: number): Place | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const box = range.getBoundingClientRect();
  if (box.height === 0 || box.bottom < TOP || box.top > window.innerHeight) return null;
  // Over the text, not over what stands beside it.
  const right = Math.min(root.getBoundingClientRect().right + 3 * MARGIN, window.innerWidth - MARGIN);
  const left = Math.max(MARGIN, Math.min(box.left, right - width));
  const above = box.top - HEIGHT - MARGIN;
  if (above > TOP) return { top: above, left };
  const under = box.bottom + MARGIN;
  return under + HEIGHT < window.innerHeight ? { top: under, left } : null;
}

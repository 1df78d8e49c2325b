/** The child of `root` at a height of the window, in pixels: the nearest one. Null when there is none. */
export function childAt(root: HTMLElement, y: number): HTMLElement | null {
  const { children } = root;
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle]!.getBoundingClientRect().bottom < y) low = middle + 1;
    else high = middle;
  }
  const found = children[low];
  return found instanceof HTMLElement ? found : null;
}

/** Where what is dropped at this height goes: before a child of `root`, or after the last one; and where to draw it. */
export function dropAt(root: HTMLElement, y: number): { before: HTMLElement | null; y: number } | null {
  const near = childAt(root, y);
  if (!near) return null;
  const box = near.getBoundingClientRect();
  if (y < box.top + box.height / 2) {
    const above = near.previousElementSibling?.getBoundingClientRect();
    return { before: near, y: above ? (above.bottom + box.top) / 2 : box.top - 4 };
  }
  const next = near.nextElementSibling;
  const under = next?.getBoundingClientRect();
  return {
    before: next instanceof HTMLElement ? next : null,
    y: under ? (box.bottom + under.top) / 2 : box.bottom + 4,
  };
}

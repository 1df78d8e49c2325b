/** A rectangle in pixels. */
export type Box = { x: number; y: number; width: number; height: number };
/** A text on a drawing, by its baseline. */
export type Label = { x: number; y: number; text: string };

export const LINE = 15;
const GAP = 10;

/** True when two boxes share a point inside both; boxes that touch do not. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The box of a text of this width around a point: to its right, left, above or below it. */
function boxes({ x, y }: { x: number; y: number }, width: number): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height: LINE });
  const middle = y - LINE / 2;
  const [above, below] = [y - GAP - LINE, y + GAP];
  return [
    box(x + GAP, middle),
    box(x - GAP - width, middle),
    box(x - width / 2, above),
    box(x - width / 2, below),
    box(x + GAP / 2, above),
    box(x - GAP / 2 - width, above),
    box(x + GAP / 2, below),
    box(x - GAP / 2 - width, below),
  ];
}

/**
 * Finds where a text may stand beside a point without touching what is `taken` nor leaving `frame`: the first of `texts`
 * (from the fullest to the shortest) that fits somewhere. What is found is added to `taken`; null when none fits.
 */
export function placeLabel(
  at: { x: number; y: number },
  texts: readonly string[],
  { frame, taken, widthOf }: { frame: Box; taken: Box[]; widthOf: (text: string) => number },
): Label | null {
  for (const text of texts) {
    const found = boxes(at, widthOf(text)).find(
      (box) =>
        box.x >= frame.x &&
        box.y >= frame.y &&
        box.x + box.width <= frame.x + frame.width &&
        box.y + box.height <= frame.y + frame.height &&
        !taken.some((other) => overlaps(box, other)),
    );
    if (!found) continue;
    taken.push(found);
    return { x: found.x, y: found.y + LINE - 4, text };
  }
  return null;
}

/** Small boxes along a line, so that no text is written over it. */
export function boxesAlong(x1: number, y1: number, x2: number, y2: number): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const part = step / steps;
    return { x: x1 + (x2 - x1) * part - 2, y: y1 + (y2 - y1) * part - 2, width: 4, height: 4 };
  });
}

import { rowMiddle } from './heights.ts';
import type { Layout } from './layout.ts';
import { type Measure, RADIUS } from './pack.ts';

/** A curve from one mark down and up to another, with its name where nothing else is written. World pixels. */
export type Arc = {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** How far under the lower mark the curve goes. */
  depth: number;
  label: { text: string; x: number; y: number; width: number } | null;
};

const TEXT_HEIGHT = 12;

/** The arcs whose two ends are drawn, earlier end first; `nameOf` gives the words of a relation, read from the later edition. */
export function arcsOf(layout: Layout, arcs: readonly { type: string; from: string; to: string }[], measure: Measure, nameOf: (type: string) => string): Arc[] {
  const places = new Map<string, { x: number; y: number }>();
  const taken: { x0: number; x1: number; y0: number; y1: number }[] = [];
  for (const { box, marks } of layout.lanes) {
    for (const { span, row, x0, x1, left, right, label } of marks) {
      const y = rowMiddle(box, row);
      places.set(span.item.id, { x: (x0 + x1) / 2, y });
      taken.push({ x0: Math.min(left, label?.x ?? left), x1: Math.max(right, label ? label.x + label.width : right), y0: y - 9, y1: y + 9 });
    }
  }
  return arcs.flatMap(({ type, from, to }): Arc[] => {
    const ends = [places.get(from), places.get(to)].toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0));
    const [early, late] = ends;
    if (!early || !late) return [];
    const depth = Math.min(26, 10 + Math.abs(late.x - early.x) / 24);
    const text = nameOf(type);
    const width = measure(text);
    const x = (early.x + late.x) / 2 - width / 2;
    const y = curveMiddle(early.y, late.y, depth);
    const box = { x0: x - 4, x1: x + width + 4, y0: y - TEXT_HEIGHT / 2, y1: y + TEXT_HEIGHT / 2 };
    const free =
      late.x - early.x > width + 40 &&
      taken.every((other) => other.x1 <= box.x0 || other.x0 >= box.x1 || other.y1 <= box.y0 || other.y0 >= box.y1);
    if (free) taken.push(box);
    return [{ from: early, to: late, depth, label: free ? { text, x, y, width } : null }];
  });
}

/** The height of the middle of the cubic curve that `drawArcs` draws. */
function curveMiddle(from: number, to: number, depth: number): number {
  const low = Math.max(from, to) + RADIUS + depth;
  return (from + RADIUS + 3 * low + 3 * low + to + RADIUS) / 8;
}

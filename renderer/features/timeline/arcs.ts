import { rowMiddle } from './heights.ts';
import type { Layout } from './layout.ts';
import { type Measure, RADIUS } from './pack.ts';

type Point = { x: number; y: number };
type Box = { x0: number; x1: number; y0: number; y1: number };

/** A curve from one mark down and up to another, with its name where nothing else is written. World pixels. */
export type Arc = {
  from: Point;
  to: Point;
  /** How far under the lower mark the curve goes. */
  depth: number;
  label: { text: string; x: number; y: number; width: number } | null;
};

const TEXT_HEIGHT = 12;

/** The arcs whose two ends are drawn, earlier end first; `nameOf` gives the words of a relation, read from the later edition. */
export function arcsOf(
  layout: Layout,
  arcs: readonly { type: string; from: string; to: string }[],
  measure: Measure,
  nameOf: (type: string) => string,
): Arc[] {
  const places = new Map<string, Point>();
  const ends = new Set(arcs.flatMap(({ from, to }) => [from, to]));
  if (ends.size === 0) return [];
  for (const { box, marks } of layout.lanes) {
    for (const { span, row, x0, x1 } of marks) {
      // Of a record in several lanes, the first one holds the curves.
      if (ends.has(span.item.id) && !places.has(span.item.id))
        places.set(span.item.id, { x: (x0 + x1) / 2, y: rowMiddle(box, row) });
    }
  }
  // Worked out for the first name to be placed: most scales name none.
  let boxes: Box[] | null = null;
  const taken = () => (boxes ??= boxesOf(layout));
  return arcs.flatMap(({ type, from, to }): Arc[] => {
    const both = [places.get(from), places.get(to)].toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0));
    const [early, late] = both;
    if (!early || !late) return [];
    const depth = Math.min(26, 10 + Math.abs(late.x - early.x) / 24);
    const text = nameOf(type);
    const width = measure(text);
    const isNamed = isSteep(early, late) || late.x - early.x > width + 40;
    const label = isNamed ? freePlace(early, late, depth, text, width, taken()) : null;
    return [{ from: early, to: late, depth, label }];
  });
}

/** What the marks and their labels cover. */
function boxesOf({ lanes }: Layout): Box[] {
  return lanes.flatMap(({ box, marks }) =>
    marks.map(({ row, left, right, label }) => {
      const y = rowMiddle(box, row);
      return {
        x0: Math.min(left, label?.x ?? left),
        x1: Math.max(right, label ? label.x + label.width : right),
        y0: y - 7,
        y1: y + 7,
      };
    }),
  );
}

/** Along the curve, from its middle outwards, the first place where the words touch nothing. */
function freePlace(
  early: Point,
  late: Point,
  depth: number,
  text: string,
  width: number,
  taken: Box[],
): Arc['label'] {
  for (const part of [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]) {
    const middle = pointOn(early, late, depth, part);
    const x = middle.x - width / 2;
    const box = {
      x0: x - 4,
      x1: x + width + 4,
      y0: middle.y - TEXT_HEIGHT / 2,
      y1: middle.y + TEXT_HEIGHT / 2,
    };
    if (
      taken.some((other) => other.x0 < box.x1 && box.x0 < other.x1 && other.y0 < box.y1 && box.y0 < other.y1)
    )
      continue;
    taken.push(box);
    return { text, x, y: middle.y, width };
  }
  return null;
}

/** Further apart than this, in pixels, two marks are joined from one down to the other. */
const STEEP = 50;

const isSteep = (from: Point, to: Point): boolean => Math.abs(to.y - from.y) > STEEP;

/**
 * The control points of the curve between two marks: down, across, and up again in one lane; from the foot of the upper one to
 * the head of the lower one between lanes.
 */
export function curveOf(from: Point, to: Point, depth: number): readonly [Point, Point, Point, Point] {
  if (isSteep(from, to)) {
    const down = to.y > from.y ? RADIUS : -RADIUS;
    const bend = (to.y - from.y) / 2;
    return [
      { x: from.x, y: from.y + down },
      { x: from.x, y: from.y + bend },
      { x: to.x, y: to.y - bend },
      { x: to.x, y: to.y - down },
    ];
  }
  const low = Math.max(from.y, to.y) + RADIUS + depth;
  return [
    { x: from.x, y: from.y + RADIUS },
    { x: from.x + 24, y: low },
    { x: to.x - 24, y: low },
    { x: to.x, y: to.y + RADIUS },
  ];
}

function pointOn(from: Point, to: Point, depth: number, part: number): Point {
  const [a, b, c, d] = curveOf(from, to, depth);
  const rest = 1 - part;
  const weigh = (p: number, q: number, r: number, s: number) =>
    rest ** 3 * p + 3 * rest ** 2 * part * q + 3 * rest * part ** 2 * r + part ** 3 * s;
  return { x: weigh(a.x, b.x, c.x, d.x), y: weigh(a.y, b.y, c.y, d.y) };
}

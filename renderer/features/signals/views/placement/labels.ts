import { type Measure, shorten } from '../../../timeline/pack.ts';
import type { Disc } from './discs.ts';

/** A rectangle in pixels. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

/** One line of text beside its mark: `x` is its left edge, `y` its middle. */
export type PlacedLabel = { text: string; x: number; y: number; width: number };

/** Height kept for a line of the labels' font (12 px), in pixels. */
export const LINE = 15;
const OFFSET = 5;
const GAP = 3;
/** Below this a shortened text says nothing. */
const LEAST = 40;

export type LabelOptions = {
  measure: Measure;
  /** Widest whole text, and widest shortened one, in pixels. */
  widths: readonly [whole: number, short: number];
  bounds: Box;
  /** What no label may cover, besides the marks. */
  obstacles?: readonly Box[];
  /** No more than this many labels: the most important. */
  most: number;
};

/**
 * Puts names beside marks so that no name touches another, a mark or an obstacle: right, left, under, over; whole, then
 * shortened; else none. Marks come most important first; what has no name (null) only takes its room. Gives one a mark.
 */
export function placeLabels(
  marks: readonly (Disc & { name: string | null; suffix?: string })[],
  { measure, widths, bounds, obstacles = [], most }: LabelOptions,
): (PlacedLabel | null)[] {
  const taken = new BoxIndex();
  obstacles.forEach((box) => taken.add(box));
  const marksTaken = new BoxIndex();
  marks.forEach(({ x, y, r }) => marksTaken.add({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
  let left = most;
  return marks.map((mark) => {
    if (mark.name === null || left <= 0 || !isInside(mark, bounds)) return null;
    for (const label of candidates(mark, mark.name, mark.suffix ?? '', measure, widths)) {
      const box = boxOfLabel(label);
      if (box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1) continue;
      if (taken.touches(box) || marksTaken.touches(box)) continue;
      taken.add(box);
      left -= 1;
      return label;
    }
    return null;
  });
}

/** The room a label takes. */
export function boxOfLabel({ x, y, width }: PlacedLabel): Box {
  return { x0: x - GAP / 2, y0: y - LINE / 2, x1: x + width + GAP / 2, y1: y + LINE / 2 };
}

/** True when two boxes have a point in common. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function* candidates(
  { x, y, r }: Disc,
  name: string,
  suffix: string,
  measure: Measure,
  widths: readonly number[],
): Generator<PlacedLabel> {
  let last = '';
  for (const most of widths) {
    const text = `${shorten(name, most - measure(suffix), measure)}${suffix}`;
    if (text === last) continue;
    last = text;
    const width = measure(text);
    if (width < LEAST && text !== `${name}${suffix}`) continue;
    const side = r + OFFSET;
    yield { text, x: x + side, y, width };
    yield { text, x: x - side - width, y, width };
    yield { text, x: x - width / 2, y: y + r + LINE / 2 + 1, width };
    yield { text, x: x - width / 2, y: y - r - LINE / 2 - 1, width };
  }
}

function isInside({ x, y }: Disc, { x0, y0, x1, y1 }: Box): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Rectangles found by where they are. */
class BoxIndex {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of keysOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  touches(box: Box): boolean {
    for (const key of keysOf(box))
      for (const other of this.#cells.get(key) ?? []) if (boxesTouch(other, box)) return true;
    return false;
  }
}

const CELL = 64;

function* keysOf({ x0, y0, x1, y1 }: Box): Generator<string> {
  for (let column = Math.floor(x0 / CELL); column <= Math.floor(x1 / CELL); column += 1)
    for (let row = Math.floor(y0 / CELL); row <= Math.floor(y1 / CELL); row += 1) yield `${column} ${row}`;
}

import { middleOf, type Span } from './spans.ts';

/** Width in pixels of a text in the font of the labels. */
export type Measure = (text: string) => number;

/** Half the width of a round mark. */
export const RADIUS = 5;
/** Room kept free around every box, so that neighbours stay apart. */
export const GAP = 7;
export const LABEL_OFFSET = 5;
export const INSIDE_PADDING = 8;
const LEAST_INSIDE = 24;

/** A label: where its text starts (world pixels), how wide it is, and on which side of its mark. */
export type Label = { text: string; x: number; width: number; side: 'right' | 'left' | 'inside' };

/** A span in a row of its lane, in world pixels (0 on 1 January 1970, whatever the pan). */
export type Placed = {
  span: Span;
  row: number;
  /** The mark itself. */
  x0: number;
  x1: number;
  /** The mark with the place it was announced for. */
  left: number;
  right: number;
  label: Label | null;
};

export type PackOptions = {
  pixelsPerDay: number;
  rows: number;
  measure: Measure;
  /** Widest whole label, and widest shortened one, in pixels. */
  widths: readonly [whole: number, short: number];
  /** Open sides are drawn to here (world pixels). */
  limits: readonly [left: number, right: number];
  /** Labels stay between these (world pixels): the edges of what is in view when everything is. */
  edges: readonly [left: number, right: number];
  titleOf: (span: Span) => string;
};

/** A `bar` holds its own title, if any: two of them may touch. */
type Box = { x0: number; x1: number; bar: boolean; owner: number };
type Reach = Omit<Box, 'owner'>;
/** A row as it fills: its boxes in the order they came, and the farthest end among those up to each. */
type Row = { boxes: Box[]; ends: number[] };
type Mark = Pick<Placed, 'x0' | 'x1' | 'left' | 'right'>;

/**
 * Puts the spans of one lane into rows so that no label ever touches another label or another mark. Each span takes the
 * first row where mark and whole label are free; else a shortened label, the left side, no label; when no row is free
 * even for the mark it goes where it overlaps least, and labels it would cover are taken away. Spans come in time order.
 */
export function packLane(spans: readonly Span[], options: PackOptions): Placed[] {
  const rows = Array.from({ length: options.rows }, (): Row => ({ boxes: [], ends: [] }));
  const placed: Placed[] = [];
  for (const span of spans) {
    const mark = markOf(span, options);
    const { row, label } = choose(span, mark, rows, options) ?? {
      row: makeRoom(rows, mark, placed),
      label: null,
    };
    const into = rows[row];
    if (into) put(into, { ...boxOf(mark, label), owner: placed.length });
    placed.push({ span, row, ...mark, label });
  }
  relabel(placed, rows, options);
  return placed;
}

function put({ boxes, ends }: Row, box: Box): void {
  boxes.push(box);
  ends.push(Math.max(ends.at(-1) ?? -Infinity, box.x1));
}

/** The boxes of a row that may touch what starts at `x`: from the last one back to where none reaches as far. */
function* reaching({ boxes, ends }: Row, x: number): Generator<Box> {
  for (let at = boxes.length - 1; at >= 0 && (ends[at] ?? Infinity) + GAP > x; at -= 1) {
    const box = boxes[at];
    if (box) yield box;
  }
}

/**
 * A second chance, once every mark has its place: labels that fit beside their own mark after all. Along a row the farthest
 * end before and the next start after say what is free, since a label never goes past them.
 */
function relabel(placed: readonly Placed[], rows: readonly Row[], options: PackOptions): void {
  for (const row of rows) {
    const boxes = row.boxes.toSorted((a, b) => a.x0 - b.x0);
    let before: Reach = { x0: -Infinity, x1: -Infinity, bar: false };
    for (const [at, box] of boxes.entries()) {
      const mark = placed[box.owner];
      const after = boxes[at + 1];
      if (mark && !mark.label && hasRoom(box, before, after)) {
        for (const label of labelsOf(mark.span, mark, options)) {
          const reach = boxOf(mark, label);
          if (overlaps(before, reach) || (after && overlaps(after, reach))) continue;
          Object.assign(box, reach);
          mark.label = label;
          break;
        }
      }
      if (box.x1 >= before.x1) before = box;
    }
  }
}

/** Quickly: less than this beside a mark holds no word. */
const LEAST_LABEL = 14;

function hasRoom(box: Box, before: Reach, after: Reach | undefined): boolean {
  return (after?.x0 ?? Infinity) - box.x1 > LEAST_LABEL || box.x0 - before.x1 > LEAST_LABEL;
}

/** The row where a mark overlaps least; the labels it would touch there are taken away. */
function makeRoom(rows: readonly Row[], mark: Mark, placed: readonly Placed[]): number {
  const reach = { x0: mark.left, x1: mark.right, bar: false };
  const at = leastCovered(rows, mark, placed);
  const row = rows[at];
  for (const box of row ? reaching(row, reach.x0) : []) {
    const other = placed[box.owner];
    if (!other?.label || !overlaps(box, reach)) continue;
    other.label = null;
    box.x0 = other.left;
    box.x1 = other.right;
  }
  return at;
}

/** How many rows the spans would need for every label to show, up to `most`. */
export function rowsWanted(spans: readonly Span[], options: Omit<PackOptions, 'rows'>, most: number): number {
  const placed = packLane(spans, { ...options, rows: most });
  return Math.max(1, ...placed.map(({ row }) => row + 1));
}

/** The mark of a span. Short spans are round marks around their middle; an announced place is one too. */
export function markOf(
  span: Span,
  { pixelsPerDay, limits }: Pick<PackOptions, 'pixelsPerDay' | 'limits'>,
): Mark {
  const from = span.from === null ? limits[0] : span.from * pixelsPerDay;
  const to = span.to === null ? limits[1] : span.to * pixelsPerDay;
  const isRound = to - from < 2 * RADIUS + 2;
  const centre = span.from === null || span.to === null ? middleOf(span) * pixelsPerDay : (from + to) / 2;
  const [x0, x1] = isRound ? [centre - RADIUS, centre + RADIUS] : [from, to];
  if (!span.planned) return { x0, x1, left: x0, right: x1 };
  const planned = middleOf(span.planned) * pixelsPerDay;
  return { x0, x1, left: Math.min(x0, planned - RADIUS), right: Math.max(x1, planned + RADIUS) };
}

function choose(
  span: Span,
  mark: Mark,
  rows: readonly Row[],
  options: PackOptions,
): { row: number; label: Label | null } | null {
  const { measure, widths, titleOf } = options;
  const title = titleOf(span);
  const bare = freeRow(rows, boxOf(mark, null));
  if (bare === null) return null;
  const room = mark.x1 - mark.x0 - 2 * INSIDE_PADDING;
  // A cycle is a band of the whole page: its name is in it, however short.
  if (room >= (span.item.kind === 'cycle' ? LEAST_INSIDE : Math.min(measure(title), widths[1]))) {
    const text = shorten(title, room, measure);
    return { row: bare, label: { text, x: mark.x0 + INSIDE_PADDING, width: measure(text), side: 'inside' } };
  }
  for (const label of labelsOf(span, mark, options)) {
    const row = freeRow(rows, boxOf(mark, label));
    if (row !== null) return { row, label };
  }
  return { row: bare, label: null };
}

/** The labels a mark would take beside it, best first: whole then shortened, right then left, none beyond the edge. */
function* labelsOf(
  span: Span,
  mark: Mark,
  { measure, widths, titleOf, edges }: PackOptions,
): Generator<Label> {
  const title = titleOf(span);
  let last: string | null = null;
  for (const most of widths) {
    const text = shorten(title, most, measure);
    if (text === last) continue;
    last = text;
    const width = measure(text);
    const right: Label = { text, x: mark.right + LABEL_OFFSET, width, side: 'right' };
    const left: Label = { text, x: mark.left - LABEL_OFFSET - width, width, side: 'left' };
    for (const label of [right, left]) if (label.x >= edges[0] && label.x + width <= edges[1]) yield label;
  }
}

/** The text, or as much of it as fits with an ellipsis. */
export function shorten(text: string, width: number, measure: Measure): string {
  const whole = measure(text);
  if (whole <= width) return text;
  const cut = (length: number): string => `${text.slice(0, length).trimEnd()}…`;
  // Nearly right at once: characters are about as wide as their mean.
  let length = Math.min(text.length, Math.floor((text.length * width) / whole));
  while (length < text.length && measure(cut(length + 1)) <= width) length += 1;
  while (length > 0 && measure(cut(length)) > width) length -= 1;
  return cut(length);
}

function boxOf({ x0, x1, left, right }: Mark, label: Label | null): Reach {
  const bar =
    x1 - x0 > 2 * RADIUS && left === x0 && right === x1 && (label === null || label.side === 'inside');
  if (!label || label.side === 'inside') return { x0: left, x1: right, bar };
  return label.side === 'right'
    ? { x0: left, x1: label.x + label.width, bar }
    : { x0: label.x, x1: right, bar };
}

function overlaps(a: Reach, b: Reach): boolean {
  const gap = a.bar && b.bar ? 0 : GAP;
  return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap;
}

function freeRow(rows: readonly Row[], reach: Reach): number | null {
  const found = rows.findIndex((row) => {
    for (const box of reaching(row, reach.x0)) if (overlaps(box, reach)) return false;
    return true;
  });
  return found < 0 ? null : found;
}

/** Over a label (which can go) rather than over a mark, over a mark rather than over a bar with its name. */
function leastCovered(rows: readonly Row[], { left, right }: Mark, placed: readonly Placed[]): number {
  const costs = rows.map((row) => {
    let sum = 0;
    for (const box of reaching(row, left)) {
      const mark = placed[box.owner];
      if (!mark) continue;
      const weight = mark.label?.side === 'inside' ? 20 : 6;
      sum += shared(box.x0, box.x1, left, right) + weight * shared(mark.left, mark.right, left, right);
    }
    return sum;
  });
  return costs.indexOf(Math.min(...costs));
}

/** How many pixels two stretches share, room around included. */
function shared(x0: number, x1: number, left: number, right: number): number {
  return Math.max(0, Math.min(x1, right) - Math.max(x0, left) + GAP);
}

import { middleOf, type Span } from './spans.ts';

/** Width in pixels of a text in the font of the labels. */
export type Measure = (text: string) => number;

/** Half the width of a round mark. */
export const RADIUS = 5;
/** Room kept free around every box, so that neighbours stay apart. */
const GAP = 7;
const LABEL_OFFSET = 5;
const INSIDE_PADDING = 8;
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
type Mark = Pick<Placed, 'x0' | 'x1' | 'left' | 'right'>;

/**
 * Puts the spans of one lane into rows so that no label ever touches another label or another mark. Each span takes the
 * first row where mark and whole label are free; else a shortened label, the left side, no label; when no row is free
 * even for the mark it goes where it overlaps least, and labels it would cover are taken away. Spans come in time order.
 */
export function packLane(spans: readonly Span[], options: PackOptions): Placed[] {
  const rows: Box[][] = Array.from({ length: options.rows }, () => []);
  const placed: Placed[] = [];
  for (const span of spans) {
    const mark = markOf(span, options);
    const { row, label } = choose(span, mark, rows, options) ?? {
      row: makeRoom(rows, mark, placed),
      label: null,
    };
    rows[row]?.push({ ...boxOf(mark, label), owner: placed.length });
    placed.push({ span, row, ...mark, label });
  }
  relabel(placed, rows, options);
  return placed;
}

/** A second chance, once every mark has its place: labels that fit beside their own mark after all. */
function relabel(placed: readonly Placed[], rows: readonly Box[][], options: PackOptions): void {
  for (const boxes of rows) {
    for (const box of boxes) {
      const mark = placed[box.owner];
      if (!mark || mark.label) continue;
      const others = boxes.filter((other) => other !== box);
      const label = labelsOf(mark.span, mark, options).find((one) => {
        const reach = boxOf(mark, one);
        return !others.some((other) => overlaps(other, reach));
      });
      if (label) Object.assign(box, boxOf(mark, label));
      mark.label = label ?? null;
    }
  }
}

/** The row where a mark overlaps least; the labels it would touch there are taken away. */
function makeRoom(rows: readonly Box[][], mark: Mark, placed: readonly Placed[]): number {
  const reach = { x0: mark.left, x1: mark.right, bar: false };
  const row = leastCovered(rows, mark, placed);
  const boxes = rows[row] ?? [];
  for (const box of boxes) {
    const other = placed[box.owner];
    if (!other?.label || !overlaps(box, reach)) continue;
    other.label = null;
    box.x0 = other.left;
    box.x1 = other.right;
  }
  return row;
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
  rows: readonly Box[][],
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
function labelsOf(span: Span, mark: Mark, { measure, widths, titleOf, edges }: PackOptions): Label[] {
  const title = titleOf(span);
  const texts = [...new Set(widths.map((width) => shorten(title, width, measure)))];
  return texts.flatMap((text): Label[] => {
    const width = measure(text);
    const right: Label = { text, x: mark.right + LABEL_OFFSET, width, side: 'right' };
    const left: Label = { text, x: mark.left - LABEL_OFFSET - width, width, side: 'left' };
    return [right, left].filter(({ x }) => x >= edges[0] && x + width <= edges[1]);
  });
}

/** The text, or as much of it as fits with an ellipsis. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
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

function freeRow(rows: readonly Box[][], reach: Reach): number | null {
  const row = rows.findIndex((boxes) => !boxes.some((box) => overlaps(box, reach)));
  return row < 0 ? null : row;
}

/** Over a label (which can go) rather than over a mark, over a mark rather than over a bar with its name. */
function leastCovered(rows: readonly Box[][], { left, right }: Mark, placed: readonly Placed[]): number {
  const costs = rows.map((boxes) =>
    boxes.reduce((sum, box) => {
      const mark = placed[box.owner];
      if (!mark) return sum;
      const weight = mark.label?.side === 'inside' ? 20 : 6;
      return sum + shared(box.x0, box.x1, left, right) + weight * shared(mark.left, mark.right, left, right);
    }, 0),
  );
  return costs.indexOf(Math.min(...costs));
}

/** How many pixels two stretches share, room around included. */
function shared(x0: number, x1: number, left: number, right: number): number {
  return Math.max(0, Math.min(x1, right) - Math.max(x0, left) + GAP);
}

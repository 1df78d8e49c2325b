/** A text to write beside a point, in pixels; the first of a list matters most. */
export type Label = {
  node: number;
  text: string;
  x: number;
  y: number;
  radius: number;
  strong?: boolean;
  centred?: boolean;
};
export type PlacedLabel = Label & { width: number; left: number };

const HEIGHT = 16;
/** A cell of the grid that says where something is written, in pixels. */
const CELL = 32;
const GAP = 3;

/** A point drawn, in pixels: no text is written over it but its own. */
export type Dot = { node: number; x: number; y: number; radius: number };

/**
 * The labels that can be written without touching one another nor hiding a dot, in the order given: to the right of their
 * point, else to its left, or over it when centred. Strong ones are written over dots rather than not at all. Each is tried
 * against what is near it only.
 */
export function placeLabels(
  labels: readonly Label[],
  widthOf: (label: Label) => number,
  within: { width: number; height: number },
  most: number,
  dots: readonly Dot[] = [],
): PlacedLabel[] {
  const cells = new Map<number, PlacedLabel[]>();
  const placed: PlacedLabel[] = [];
  const columns = Math.ceil(within.width / CELL) + 2;
  const eachCell = (label: PlacedLabel, visit: (key: number) => boolean | void): boolean => {
    const [top, bottom] = [label.y - HEIGHT / 2, label.y + HEIGHT / 2];
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
      for (
        let column = Math.floor(label.left / CELL);
        column <= Math.floor((label.left + label.width) / CELL);
        column += 1
      )
        if (visit(row * columns + column) === true) return true;
    return false;
  };
  const touches = (a: PlacedLabel, b: PlacedLabel) =>
    a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP && Math.abs(a.y - b.y) < HEIGHT;
  const dotsAt = new Map<number, Dot[]>();
  for (const dot of dots) {
    const key = Math.floor(dot.y / CELL) * columns + Math.floor(dot.x / CELL);
    const known = dotsAt.get(key);
    if (known) known.push(dot);
    else dotsAt.set(key, [dot]);
  }
  const hides = (label: PlacedLabel) =>
    !label.centred &&
    dots.length > 0 &&
    eachCell(label, (key) =>
      dotsAt
        .get(key)
        ?.some(
          ({ node, x, y, radius }) =>
            node !== label.node &&
            x + radius > label.left &&
            x - radius < label.left + label.width &&
            Math.abs(y - label.y) < HEIGHT / 2 + radius - 2,
        ),
    );
  for (const label of labels) {
    if (placed.length >= most) break;
    const width = widthOf(label);
    const places = label.centred
      ? [label.x - width / 2]
      : [label.x + label.radius + GAP, label.x - label.radius - GAP - width];
    const free = places.filter((left) => !hides({ ...label, width, left }));
    for (const left of label.strong ? [...free, ...places] : free) {
      if (
        left < 0 ||
        left + width > within.width ||
        label.y < HEIGHT / 2 ||
        label.y > within.height - HEIGHT / 2
      )
        continue;
      const candidate = { ...label, width, left };
      if (eachCell(candidate, (key) => cells.get(key)?.some((other) => touches(candidate, other)))) continue;
      eachCell(candidate, (key) => {
        const known = cells.get(key);
        if (known) known.push(candidate);
        else cells.set(key, [candidate]);
      });
      placed.push(candidate);
      break;
    }
  }
  return placed;
}

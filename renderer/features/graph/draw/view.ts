/** How the plane of the drawing is seen: pixels = `k` × units + (`x`, `y`). */
export type View = { k: number; x: number; y: number };
export type Size = { width: number; height: number };

export const CLOSEST = 4;
/** As far as one goes: where there is hardly room for the margins, points still stand the right way round. */
export const FARTHEST = 0.01;
const MARGIN = 36;

/** The view that shows some nodes whole, never closer than life. All of them without `nodes`. */
export function viewOf(positions: Float32Array, { width, height }: Size, nodes?: readonly number[]): View {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const take = (node: number) => {
    const [x, y] = [positions[2 * node]!, positions[2 * node + 1]!];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  if (nodes) nodes.forEach(take);
  else for (let node = 0; 2 * node < positions.length; node += 1) take(node);
  if (left > right) return { k: 1, x: width / 2, y: height / 2 };
  const k = Math.max(
    FARTHEST,
    Math.min(
      1.6,
      (width - 2 * MARGIN) / Math.max(1, right - left),
      (height - 2 * MARGIN) / Math.max(1, bottom - top),
    ),
  );
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

/** The node drawn nearest to a point of the screen, within reach of the pointer, or null. */
export function nodeAt(
  positions: Float32Array,
  radiusOf: (node: number) => number,
  view: View,
  point: { x: number; y: number },
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let node = 0; 2 * node < positions.length; node += 1) {
    const dx = positions[2 * node]! * view.k + view.x - point.x;
    const dy = positions[2 * node + 1]! * view.k + view.y - point.y;
    const distance = dx * dx + dy * dy;
    const reach = radiusOf(node) + 4;
    if (distance < reach * reach && distance < least) [best, least] = [node, distance];
  }
  return best;
}

export type Direction = 'left' | 'right' | 'up' | 'down';
const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Of some nodes, the one that an arrow key leads to: in that direction, near rather than far, straight rather than aside. */
export function towards(
  positions: Float32Array,
  from: number,
  direction: Direction,
  among: readonly number[],
): number | null {
  const [wx, wy] = WAYS[direction];
  let best: number | null = null;
  let least = Infinity;
  for (const node of among) {
    if (node === from) continue;
    const dx = positions[2 * node]! - positions[2 * from]!;
    const dy = positions[2 * node + 1]! - positions[2 * from + 1]!;
    const along = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    if (along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

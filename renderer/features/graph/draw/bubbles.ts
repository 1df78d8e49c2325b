import type { Pen } from '../../drawing/pen.ts';
import type { Ink } from '../../timeline/ink.ts';
import type { Cluster, Graph } from '../model.ts';
import type { View } from './view.ts';

/** A group as one sees it from afar: its disc on the plane of the drawing. */
export type Bubble = { name: string; count: number; x: number; y: number; radius: number };
/** Groups from afar, and what links two of them: their ranks among `bubbles`, and how many links. */
export type Afar = {
  bubbles: readonly Bubble[];
  /** The rank of the bubble of each node, −1 without one. */
  rankOf: Int32Array;
  ties: readonly { a: number; b: number; count: number }[];
};

/** Fewer nodes than this are read one by one at any distance. */
const LEAST_NODES = 800;
/** Lines between groups, for each group: more would hide what they join. */
const TIES = 2.4;
/** The nearest share of its nodes that the disc of a group holds: one that strays does not swell it. */
const HELD = 0.92;
/** Scales between which the groups give way to their nodes. */
const [FAR, NEAR] = [0.3, 0.62];

/** The groups of a graph as discs, from where its nodes stand; null when it is small or has no groups. */
export function afarOf(graph: Graph, positions: Float32Array, clusters: readonly Cluster[]): Afar | null {
  if (graph.size < LEAST_NODES || clusters.length < 3) return null;
  const rankOf = new Int32Array(graph.size).fill(-1);
  const bubbles = clusters.map(({ name, members }, rank): Bubble => {
    let [x, y] = [0, 0];
    for (const node of members) {
      rankOf[node] = rank;
      x += positions[2 * node]! / members.length;
      y += positions[2 * node + 1]! / members.length;
    }
    const far = Float64Array.from(members, (node) =>
      Math.hypot(positions[2 * node]! - x, positions[2 * node + 1]! - y),
    ).sort();
    return {
      name,
      count: members.length,
      x,
      y,
      radius: (far[Math.floor((far.length - 1) * HELD)] ?? 0) + 14,
    };
  });
  const counts = new Map<number, number>();
  for (let at = 0; at < graph.from.length; at += 1) {
    const [a, b] = [rankOf[graph.from[at]!]!, rankOf[graph.to[at]!]!];
    if (a === b || a < 0 || b < 0) continue;
    const key = Math.min(a, b) * bubbles.length + Math.max(a, b);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ties = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, Math.round(TIES * bubbles.length))
    .map(([key, count]) => ({ a: Math.floor(key / bubbles.length), b: key % bubbles.length, count }));
  return { bubbles, rankOf, ties };
}

/** How much of a graph is read by its groups at a scale: 1 from afar, 0 from near. */
export function farness(afar: Afar | null, k: number): number {
  return afar === null ? 0 : Math.max(0, Math.min(1, (NEAR - k) / (NEAR - FAR)));
}

/** The groups as discs, and the links between two of them as one line each, the wider the more there are. */
export function drawAfar(pen: Pen, afar: Afar, view: View, ink: Ink, strength: number): void {
  const most = afar.ties[0]?.count ?? 1;
  const at = ({ x, y }: Bubble) => [x * view.k + view.x, y * view.k + view.y] as const;
  pen.setLineDash([]);
  pen.strokeStyle = ink.muted;
  // A few widths, each one path: hundreds of strokes of their own would cost more.
  for (const [above, upTo, width, alpha] of [
    [0, 0.34, 0.8, 0.16],
    [0.34, 0.67, 1.4, 0.26],
    [0.67, 1, 2.4, 0.4],
  ] as const) {
    pen.lineWidth = width;
    pen.globalAlpha = alpha * strength;
    pen.beginPath();
    for (const { a, b, count } of afar.ties) {
      const share = Math.log1p(count) / Math.log1p(most);
      if (share <= above || share > upTo) continue;
      pen.moveTo(...at(afar.bubbles[a]!));
      pen.lineTo(...at(afar.bubbles[b]!));
    }
    pen.stroke();
  }
  pen.fillStyle = ink.paper;
  for (const [alpha, paint] of [
    [0.75, 'fill'],
    [0.5, 'stroke'],
  ] as const) {
    pen.globalAlpha = alpha * strength;
    pen.lineWidth = 1;
    pen.beginPath();
    for (const bubble of afar.bubbles) {
      const [x, y] = at(bubble);
      const radius = bubble.radius * view.k;
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    }
    pen[paint]();
  }
}

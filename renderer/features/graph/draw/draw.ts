import type { Kind } from '#db/domain/kinds.ts';
import type { Pen } from '../../drawing/pen.ts';
import { LABEL_FONT, STRONG_FONT, type Ink } from '../../timeline/ink.ts';
import type { Cluster, Graph } from '../model.ts';
import { drawAfar, farness, type Afar } from './bubbles.ts';
import { placeLabels, type Dot, type Label } from './labels.ts';
import type { Size, View } from './view.ts';

export type Scene = {
  graph: Graph;
  positions: Float32Array;
  clusters: readonly Cluster[];
  view: View;
  size: Size;
  ink: Ink;
  measure: (text: string) => number;
  /** The node pointed at or chosen: it and its neighbours stand out. */
  active: number | null;
  neighbours: ReadonlySet<number>;
  /** What a search in the graph found; the rest is dimmed. Null when nothing is searched. */
  found: ReadonlySet<number> | null;
  /** While it moves, fewer names are written. */
  moving: boolean;
  /** Its groups, when it is read by groups from afar. */
  afar: Afar | null;
};

/** Edges drawn while the view moves, and at rest: beyond, lines are more than eyes can tell apart. */
const MOST_EDGES = { moving: 4000, resting: 40_000 } as const;
const MOST_LABELS = 140;
/** How much wider the bold names are than the others, which alone are measured. */
const BOLD = 1.07;
/** A node under this size is a square: a circle of two pixels looks the same and costs ten times more. */
const LEAST_CIRCLE = 2.2;
/** While it moves, a node under this size has six sides: nobody sees it, and it is drawn in half the time. */
const LEAST_ROUND = 6;
/** How much fainter a link between two groups of a large graph is than one inside a group. */
const ACROSS = 0.3;
/** So many rays can be told apart. */
const FEW_RAYS = 120;
/** Nodes or lines in one path: a path of thousands takes longer than the same in pieces. */
const PATH = 200;

/** The radius of a node in pixels: its links make it grow slowly, distance makes it shrink but never vanish. */
export function radiusOf(degree: number, k: number): number {
  return Math.max(1.1, Math.min(22, (3 + Math.sqrt(degree) * 1.3) * Math.min(1.6, Math.max(0.18, k))));
}

/**
 * Draws a graph with any pen: a canvas on screen, shapes for a file. `under` draws what is under the nodes in the place of
 * `drawUnder`, from what was drawn once.
 */
export function drawGraph(pen: Pen, scene: Scene, under: () => void = () => drawUnder(pen, scene)): void {
  const { ink, size } = scene;
  pen.globalAlpha = 1;
  pen.fillStyle = ink.paper;
  pen.fillRect(0, 0, size.width, size.height);
  under();
  drawRays(pen, scene);
  drawNodes(pen, scene);
  drawNames(pen, scene);
  pen.globalAlpha = 1;
}

/** What is under the nodes: links, and from afar the groups in the place of the links of each. */
export function drawUnder(pen: Pen, scene: Scene): void {
  const { afar, view, ink, active, found } = scene;
  const far = farness(afar, view.k);
  if (far < 1) drawEdges(pen, scene, 1 - far);
  if (afar && far > 0) drawAfar(pen, afar, view, ink, active !== null || found !== null ? far * 0.4 : far);
  pen.globalAlpha = 1;
}

function drawEdges(
  pen: Pen,
  { graph, positions, view, size, ink, active, found, moving, afar }: Scene,
  strength: number,
): void {
  const { k, x, y } = view;
  // Every n-th edge, the same from frame to frame.
  const stride = Math.max(1, Math.ceil(graph.from.length / MOST_EDGES[moving ? 'moving' : 'resting']));
  pen.strokeStyle = ink.muted;
  pen.lineWidth = 1;
  pen.setLineDash([]);
  const dense = graph.from.length > 4000;
  pen.globalAlpha =
    strength * (active !== null || found !== null ? 0.07 : dense ? Math.min(0.3, 0.04 + k * 0.16) : 0.35);
  const strong = pen.globalAlpha;
  const within = (px: number, py: number) => px >= 0 && px <= size.width && py >= 0 && py <= size.height;
  // In a large graph a link that only passes through says nothing, and one that leaves its group says less.
  for (const across of afar ? [true, false] : [false]) {
    pen.globalAlpha = across ? strong * ACROSS : strong;
    let drawn = 0;
    pen.beginPath();
    for (let at = 0; at < graph.from.length; at += stride) {
      const [a, b] = [graph.from[at]!, graph.to[at]!];
      if (afar && (afar.rankOf[a] !== afar.rankOf[b]) !== across) continue;
      const x0 = positions[2 * a]! * k + x;
      const y0 = positions[2 * a + 1]! * k + y;
      const x1 = positions[2 * b]! * k + x;
      const y1 = positions[2 * b + 1]! * k + y;
      if ((x0 < 0 && x1 < 0) || (x0 > size.width && x1 > size.width)) continue;
      if ((y0 < 0 && y1 < 0) || (y0 > size.height && y1 > size.height)) continue;
      if (afar && !within(x0, y0) && !within(x1, y1)) continue;
      pen.moveTo(x0, y0);
      pen.lineTo(x1, y1);
      drawn += 1;
      if (drawn % PATH === 0) {
        pen.stroke();
        pen.beginPath();
      }
    }
    pen.stroke();
  }
}

/** The links of the node pointed at or chosen. */
function drawRays(pen: Pen, { graph, positions, view, ink, active }: Scene): void {
  if (active === null) return;
  const { k, x, y } = view;
  pen.setLineDash([]);
  const { starts, to } = graph.rows;
  // The rays of a hub would make one stain: fainter, they show where most of them go.
  const count = starts[active + 1]! - starts[active]!;
  pen.globalAlpha = Math.min(0.9, Math.max(0.16, FEW_RAYS / Math.max(1, count)));
  pen.strokeStyle = ink.accent;
  pen.lineWidth = 1.4;
  pen.beginPath();
  for (let at = starts[active]!; at < starts[active + 1]!; at += 1) {
    const other = to[at]!;
    pen.moveTo(positions[2 * active]! * k + x, positions[2 * active + 1]! * k + y);
    pen.lineTo(positions[2 * other]! * k + x, positions[2 * other + 1]! * k + y);
  }
  pen.stroke();
}

function drawNodes(pen: Pen, scene: Scene): void {
  const { graph, positions, view, size, ink, active, neighbours, found, moving } = scene;
  const stands = (node: number): boolean =>
    active !== null ? node === active || neighbours.has(node) : found === null || found.has(node);
  // One path a kind and a state: thousands of small fills are what costs.
  const batches = new Map<string, { kind: Kind; bright: boolean; nodes: number[] }>();
  for (let node = 0; node < graph.size; node += 1) {
    const px = positions[2 * node]! * view.k + view.x;
    const py = positions[2 * node + 1]! * view.k + view.y;
    if (px < -24 || px > size.width + 24 || py < -24 || py > size.height + 24) continue;
    const kind = graph.kinds[node]!;
    const bright = stands(node);
    const key = `${bright ? '1' : '0'}${kind}`;
    const batch = batches.get(key);
    if (batch) batch.nodes.push(node);
    else batches.set(key, { kind, bright, nodes: [node] });
  }
  for (const { kind, bright, nodes } of [...batches.values()].sort(
    (a, b) => Number(a.bright) - Number(b.bright),
  )) {
    pen.globalAlpha = bright ? 1 : 0.16;
    pen.fillStyle = ink.kind(kind).mark;
    pen.beginPath();
    for (const [at, node] of nodes.entries()) {
      if (at % PATH === PATH - 1) {
        pen.fill();
        pen.beginPath();
      }
      const px = positions[2 * node]! * view.k + view.x;
      const py = positions[2 * node + 1]! * view.k + view.y;
      const radius = radiusOf(graph.degree[node]!, view.k);
      if (radius < LEAST_CIRCLE) pen.fillRect(px - radius, py - radius, 2 * radius, 2 * radius);
      else if (moving && radius < LEAST_ROUND) hexagon(pen, px, py, radius);
      else {
        pen.moveTo(px + radius, py);
        pen.arc(px, py, radius, 0, 2 * Math.PI);
      }
    }
    pen.fill();
  }
  if (active === null) return;
  const radius = radiusOf(graph.degree[active]!, view.k) + 4;
  const px = positions[2 * active]! * view.k + view.x;
  const py = positions[2 * active + 1]! * view.k + view.y;
  pen.globalAlpha = 1;
  pen.strokeStyle = ink.accent;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(px + radius, py);
  pen.arc(px, py, radius, 0, 2 * Math.PI);
  pen.stroke();
}

function hexagon(pen: Pen, x: number, y: number, radius: number): void {
  const [half, high] = [radius / 2, radius * 0.866];
  pen.moveTo(x + radius, y);
  pen.lineTo(x + half, y + high);
  pen.lineTo(x - half, y + high);
  pen.lineTo(x - radius, y);
  pen.lineTo(x - half, y - high);
  pen.lineTo(x + half, y - high);
}

/** Characters of a title that fit beside a node. */
const cut = (title: string, most: number): string =>
  title.length > most ? `${title.slice(0, most - 1).trimEnd()}…` : title;

/** The nodes that stand out, where they are drawn large enough for a name over them to be a loss. */
function dotsOf({ graph, positions, view, size, active, neighbours, found }: Scene): Dot[] {
  const dots: Dot[] = [];
  for (let node = 0; node < graph.size; node += 1) {
    if (active !== null ? node !== active && !neighbours.has(node) : found !== null && !found.has(node))
      continue;
    const x = positions[2 * node]! * view.k + view.x;
    const y = positions[2 * node + 1]! * view.k + view.y;
    const radius = radiusOf(graph.degree[node]!, view.k);
    if (radius >= LEAST_CIRCLE && x >= 0 && x <= size.width && y >= 0 && y <= size.height)
      dots.push({ node, x, y, radius });
  }
  return dots;
}

function drawNames(pen: Pen, scene: Scene): void {
  const { graph, positions, clusters, view, size, ink, measure, active, neighbours, found, moving, afar } =
    scene;
  const far = farness(afar, view.k);
  const labels: Label[] = [];
  const seen = new Set<number>();
  const add = (node: number, strong: boolean) => {
    if (seen.has(node)) return;
    const px = positions[2 * node]! * view.k + view.x;
    const py = positions[2 * node + 1]! * view.k + view.y;
    if (px < 0 || px > size.width || py < 0 || py > size.height) return;
    seen.add(node);
    const text = cut(graph.titles[node] ?? '', strong ? 44 : 30);
    labels.push({ node, text, x: px, y: py, radius: radiusOf(graph.degree[node]!, view.k), strong });
  };
  if (active !== null) {
    add(active, true);
    for (const node of graph.byDegree) if (neighbours.has(node)) add(node, false);
  } else {
    if (found) for (const node of found) add(node, false);
    else if (far > 0.5 && afar) {
      for (const { name, count, x, y, radius } of afar.bubbles) {
        const [px, py] = [x * view.k + view.x, y * view.k + view.y];
        if (px < 0 || px > size.width || py < 0 || py > size.height) continue;
        // A name wider than its disc would be read as that of another.
        const most = Math.max(10, Math.floor((radius * view.k) / 2.6));
        const text = `${cut(name, Math.min(34, most))} · ${String(count)}`;
        labels.push({ node: -1, text, x: px, y: py, radius: 0, strong: true, centred: true });
      }
    } else if (clusters.length > 1) for (const { members } of clusters.slice(0, 40)) add(members[0]!, true);
    // From afar only the best linked are named; coming closer names the others.
    const named =
      found || far > 0.5 ? 0 : Math.min(graph.size, Math.round(60 * Math.max(0.4, view.k) ** 2) + 40);
    const tried = moving ? Math.min(named, 60) : Math.min(graph.size, named * 8);
    for (const node of graph.byDegree.slice(0, tried)) add(node, false);
  }
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.lineJoin = 'round';
  pen.globalAlpha = 1;
  pen.strokeStyle = ink.paper;
  const widthOf = ({ text, strong }: Label) => measure(text) * (strong ? BOLD : 1);
  for (const { text, left, y, strong } of placeLabels(
    labels,
    widthOf,
    size,
    moving ? 30 : MOST_LABELS,
    moving ? [] : dotsOf(scene),
  )) {
    pen.font = strong ? STRONG_FONT : LABEL_FONT;
    pen.fillStyle = ink.ink;
    pen.lineWidth = 3;
    pen.strokeText(text, left, y);
    pen.fillText(text, left, y);
  }
}

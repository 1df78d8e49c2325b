import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { communitiesOf } from './communities.ts';
import { centresOf, GOLDEN, SPACING } from './homes.ts';

/** A graph to lay out: ranks of the two ends of each edge. `fixed` stays in the middle. */
export type LayoutInput = {
  nodes: number;
  from: readonly number[];
  to: readonly number[];
  weight: readonly number[];
  fixed: number | null;
};
/** Positions so far (x then y of each node), its group, and how far the work is, 0 to 1. */
export type LayoutStep = { positions: Float32Array; groups: Int32Array; done: number };

type Body = SimulationNodeDatum & { rank: number; homeX: number; homeY: number; links: number };

/** How a link between two groups pulls in a large graph, beside one inside a group: the groups stay apart. */
const ACROSS = 0.004;

/** Mulberry32 (public domain): the same numbers every time, so that an archive always has the same map. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Beyond so many nodes one reads groups rather than nodes. */
const LARGE = 2000;

/** More steps for a small graph, where each is cheap; groups are in place from the first one. */
function stepsFor(nodes: number): number {
  return Math.round(Math.max(70, Math.min(300, 400_000 / Math.max(1, nodes))));
}

/**
 * Lays a graph out step by step: its groups side by side, those much linked near one another, then forces between nodes (links pull, nodes push, by Barnes and
 * Hut's approximation) for a bounded number of steps. Nodes without links stand in rows under the others. The same graph
 * gives the same drawing. Yields what there is after each share of the work.
 */
export function* layOut({ nodes, from, to, weight, fixed }: LayoutInput, shares = 24): Generator<LayoutStep> {
  const groups = communitiesOf(nodes, { from, to, weight });
  const links = new Int32Array(nodes);
  for (const ends of [from, to]) for (const node of ends) links[node]! += 1;
  const random = seeded(20_071_122);
  const centres = centresOf(groups, links, { from, to, weight }, random);
  const homes = homesOf(groups, links, centres);
  const large = nodes > LARGE;
  const bodies: Body[] = [];
  for (let rank = 0; rank < nodes; rank += 1) {
    if (links[rank] === 0 && rank !== fixed) continue;
    const [x, y] = homes(rank);
    // A large graph gathers each node around the middle of its group, a small one may leave where it began.
    const [homeX, homeY] = large ? centres[groups[rank]!]! : [x, y];
    const body: Body = { rank, x, y, homeX, homeY, links: links[rank]! };
    if (rank === fixed) Object.assign(body, { x: 0, y: 0, fx: 0, fy: 0 });
    bodies.push(body);
  }
  const of = new Map(bodies.map((body) => [body.rank, body]));
  const springs: SimulationLinkDatum<Body>[] = from.map((source, at) => ({
    source: of.get(source)!,
    target: of.get(to[at]!)!,
  }));
  const steps = stepsFor(nodes);
  const pull = forceLink<Body, SimulationLinkDatum<Body>>(springs).distance(SPACING * 1.8);
  if (large)
    pull.strength(({ source, target }) => {
      const [a, b] = [source as Body, target as Body];
      return groups[a.rank] === groups[b.rank] ? 0.6 / Math.min(a.links, b.links) : ACROSS;
    });
  const home = fixed !== null ? 0.04 : large ? 0.09 : 0.06;
  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .alphaDecay(1 - 0.003 ** (1 / steps))
    .force('links', pull)
    .force(
      'push',
      forceManyBody<Body>()
        .strength(large ? -34 : -140)
        .theta(large ? 1.2 : 0.9)
        .distanceMax(SPACING * (large ? 9 : 30)),
    )
    .force('x', forceX<Body>((body) => (fixed === null ? body.homeX : 0)).strength(home))
    .force('y', forceY<Body>((body) => (fixed === null ? body.homeY : 0)).strength(home))
    .stop();
  if (!large)
    simulation.force(
      'apart',
      forceCollide<Body>((body) => 7 + Math.sqrt(body.links) * 2),
    );
  yield { positions: positionsOf(nodes, bodies), groups, done: 0 };
  const share = Math.max(1, Math.ceil(steps / shares));
  for (let step = 0; step < steps; step += share) {
    simulation.tick(Math.min(share, steps - step));
    yield { positions: positionsOf(nodes, bodies), groups, done: Math.min(1, (step + share) / steps) };
  }
}

/** Where each node begins: on a spiral in the disc of its group. */
function homesOf(
  groups: Int32Array,
  links: Int32Array,
  centres: readonly (readonly [number, number])[],
): (rank: number) => readonly [number, number] {
  const placed: number[] = [];
  const within = new Int32Array(groups.length);
  groups.forEach((group, rank) => {
    if (links[rank] === 0) return;
    within[rank] = placed[group] ?? 0;
    placed[group] = within[rank]! + 1;
  });
  return (rank) => {
    const [x, y] = centres[groups[rank]!] ?? [0, 0];
    const radius = SPACING * 0.6 * Math.sqrt(within[rank]! + 0.5);
    return [x + radius * Math.cos(within[rank]! * GOLDEN), y + radius * Math.sin(within[rank]! * GOLDEN)];
  };
}

function positionsOf(nodes: number, bodies: readonly Body[]): Float32Array {
  const positions = new Float32Array(nodes * 2);
  const laid = new Uint8Array(nodes);
  let [left, right, bottom] = [0, 0, 0];
  for (const { rank, x = 0, y = 0 } of bodies) {
    positions[2 * rank] = x;
    positions[2 * rank + 1] = y;
    laid[rank] = 1;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y > bottom) bottom = y;
  }
  const alone = nodes - bodies.length;
  const columns = Math.max(8, Math.floor((right - left) / SPACING), Math.ceil(Math.sqrt(alone * 4)));
  const start = (left + right) / 2 - (Math.min(columns, alone) * SPACING) / 2;
  let placed = 0;
  for (let rank = 0; rank < nodes; rank += 1) {
    if (laid[rank]) continue;
    positions[2 * rank] = start + (placed % columns) * SPACING;
    positions[2 * rank + 1] = bottom + SPACING * (3 + Math.floor(placed / columns));
    placed += 1;
  }
  return positions;
}

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

/** Between two nodes at rest, in units of the drawing. */
export const SPACING = 26;
export const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Steps that place the groups: there are few of them beside the nodes. */
const STEPS = 160;
/** More groups than this are only laid on a spiral: none of them says much. */
const MOST_GROUPS = 1500;

type Bubble = SimulationNodeDatum & { radius: number };
type Edges = { from: readonly number[]; to: readonly number[]; weight: readonly number[] };

/** The radius of the disc on which a group of so many nodes has room. */
export const roomOf = (size: number): number => SPACING * 0.66 * Math.sqrt(size) + SPACING * 0.5;

/**
 * The middle of each group on the drawing, by the number of the group: discs that never overlap, groups that many links join
 * near one another. The same graph gives the same places.
 */
export function centresOf(
  groups: Int32Array,
  links: Int32Array,
  edges: Edges,
  random: () => number,
): (readonly [number, number])[] {
  const sizes: number[] = [];
  groups.forEach((group, rank) => {
    sizes[group] = (sizes[group] ?? 0) + (links[rank]! > 0 ? 1 : 0);
  });
  let area = 0;
  const bubbles = Array.from(sizes, (size = 0, at): Bubble => {
    const radius = roomOf(size);
    const away = at === 0 ? 0 : Math.sqrt(area) + radius;
    if (size > 0) area += radius * radius * 1.4;
    return { radius, x: away * Math.cos(at * GOLDEN), y: away * Math.sin(at * GOLDEN) };
  });
  const present = bubbles.filter((_, at) => (sizes[at] ?? 0) > 0);
  if (present.length > 1 && present.length <= MOST_GROUPS)
    settle(present, between(groups, edges, bubbles), random);
  return bubbles.map(({ x = 0, y = 0 }) => [x, y] as const);
}

/** What links two groups, as one spring each. */
function between(
  groups: Int32Array,
  { from, to, weight }: Edges,
  bubbles: readonly Bubble[],
): (SimulationLinkDatum<Bubble> & { sum: number })[] {
  const sums = new Map<number, number>();
  from.forEach((a, at) => {
    const [x, y] = [groups[a]!, groups[to[at]!]!];
    if (x === y) return;
    const key = Math.min(x, y) * bubbles.length + Math.max(x, y);
    sums.set(key, (sums.get(key) ?? 0) + weight[at]!);
  });
  return [...sums].map(([key, sum]) => ({
    source: bubbles[Math.floor(key / bubbles.length)]!,
    target: bubbles[key % bubbles.length]!,
    sum,
  }));
}

function settle(
  bubbles: Bubble[],
  springs: (SimulationLinkDatum<Bubble> & { sum: number })[],
  random: () => number,
): void {
  const most = springs.reduce((sum, one) => Math.max(sum, one.sum), 1);
  forceSimulation(bubbles)
    .randomSource(random)
    .alphaDecay(1 - 0.003 ** (1 / STEPS))
    .force(
      'links',
      forceLink<Bubble, (typeof springs)[number]>(springs)
        .distance(({ source, target }) => ((source as Bubble).radius + (target as Bubble).radius) * 1.3)
        .strength(({ sum }) => 0.3 * (sum / most)),
    )
    .force(
      'push',
      forceManyBody<Bubble>().strength(({ radius }) => -radius * 1.5),
    )
    .force(
      'apart',
      forceCollide<Bubble>(({ radius }) => radius + SPACING * 0.7)
        .strength(1)
        .iterations(3),
    )
    .force('x', forceX<Bubble>(0).strength(0.06))
    // Screens are wider than high.
    .force('y', forceY<Bubble>(0).strength(0.1))
    .stop()
    .tick(STEPS);
}

/** The links of a graph in compressed rows: those of node `n` are `to[starts[n]] … to[starts[n + 1] − 1]`, each with its weight. */
export type Rows = { starts: Int32Array; to: Int32Array; weight: Float64Array };

/** Both ways of every edge in compressed rows; an edge from a node to itself counts twice, as modularity asks. */
export function rowsOf(
  nodes: number,
  edges: { from: ArrayLike<number>; to: ArrayLike<number>; weight: ArrayLike<number> },
): Rows {
  const { from, to, weight } = edges;
  const starts = new Int32Array(nodes + 1);
  for (let at = 0; at < from.length; at += 1) {
    starts[from[at]! + 1]! += 1;
    starts[to[at]! + 1]! += 1;
  }
  for (let node = 0; node < nodes; node += 1) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const rows: Rows = { starts, to: new Int32Array(starts[nodes]!), weight: new Float64Array(starts[nodes]!) };
  const put = (a: number, b: number, w: number) => {
    const place = next[a]!;
    next[a] = place + 1;
    rows.to[place] = b;
    rows.weight[place] = w;
  };
  for (let at = 0; at < from.length; at += 1) {
    put(from[at]!, to[at]!, weight[at]!);
    put(to[at]!, from[at]!, weight[at]!);
  }
  return rows;
}

const MOST_ROUNDS = 20;
const LEAST_GAIN = 1e-9;

/**
 * Groups of nodes that are linked among themselves more than by chance, by the Louvain method (Blondel et al., 2008,
 * doi:10.1088/1742-5468/2008/10/P10008), visiting nodes in their order so that the same graph always gives the same groups.
 * @returns the group of each node, numbered from 0, the largest first
 */
export function communitiesOf(
  nodes: number,
  edges: { from: ArrayLike<number>; to: ArrayLike<number>; weight: ArrayLike<number> },
): Int32Array {
  let member = Int32Array.from({ length: nodes }, (_, node) => node);
  let level: Rows = rowsOf(nodes, edges);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const groups = moveNodes(level);
    const count = renumber(groups);
    if (count === level.starts.length - 1) break;
    member = member.map((node) => groups[node]!);
    level = gathered(level, groups, count);
  }
  return bySize(member);
}

/** Moves each node to the group of its neighbours that gains most, until none gains. */
function moveNodes({ starts, to, weight }: Rows): Int32Array {
  const nodes = starts.length - 1;
  const group = Int32Array.from({ length: nodes }, (_, node) => node);
  const degree = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1)
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) degree[node]! += weight[at]!;
  const total = degree.reduce((sum, one) => sum + one, 0) || 1;
  const held = degree.slice();
  const shared = new Float64Array(nodes);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moves = 0;
    for (let node = 0; node < nodes; node += 1) {
      const own = group[node]!;
      const met: number[] = [];
      for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
        if (to[at] === node) continue;
        const there = group[to[at]!]!;
        if (shared[there] === 0) met.push(there);
        shared[there]! += weight[at]!;
      }
      held[own]! -= degree[node]!;
      let best = own;
      let most = shared[own]! - (held[own]! * degree[node]!) / total;
      for (const there of met) {
        const gain = shared[there]! - (held[there]! * degree[node]!) / total;
        if (gain > most + LEAST_GAIN) [best, most] = [there, gain];
      }
      held[best]! += degree[node]!;
      for (const there of met) shared[there] = 0;
      if (best === own) continue;
      group[node] = best;
      moves += 1;
    }
    if (moves === 0) break;
  }
  return group;
}

/** Numbers groups from 0 in the order they are met, in place. @returns how many there are */
function renumber(groups: Int32Array): number {
  const numbers = new Map<number, number>();
  groups.forEach((group, at) => {
    let number = numbers.get(group);
    if (number === undefined) numbers.set(group, (number = numbers.size));
    groups[at] = number;
  });
  return numbers.size;
}

/** The graph of the groups: what links two of them is the sum of what links their nodes. */
function gathered({ starts, to, weight }: Rows, group: Int32Array, count: number): Rows {
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  for (let node = 0; node + 1 < starts.length; node += 1) {
    const row = sums[group[node]!]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      const other = group[to[at]!]!;
      row.set(other, (row.get(other) ?? 0) + weight[at]!);
    }
  }
  const rows: Rows = {
    starts: new Int32Array(count + 1),
    to: new Int32Array(sums.reduce((sum, row) => sum + row.size, 0)),
    weight: new Float64Array(sums.reduce((sum, row) => sum + row.size, 0)),
  };
  let place = 0;
  sums.forEach((row, at) => {
    for (const [other, sum] of row) {
      rows.to[place] = other;
      rows.weight[place] = sum;
      place += 1;
    }
    rows.starts[at + 1] = place;
  });
  return rows;
}

function bySize(member: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const group of member) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort(([a, x], [b, y]) => y - x || a - b).map(([group]) => group);
  const rank = new Map(order.map((group, at) => [group, at]));
  return member.map((group) => rank.get(group)!);
}

import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { relationOf } from '#db/domain/relations.ts';
import type { Locale } from '#db/domain/locale.ts';
import type { GraphColumns } from '#preload/contract/links.ts';
import { rowsOf, type Rows } from './layout/communities.ts';

/** A graph as the page draws, searches and reads it. Nodes are ranks from 0. */
export type Graph = {
  readonly size: number;
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  readonly titles: readonly string[];
  readonly kinds: readonly Kind[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly type: readonly number[];
  readonly weight: readonly number[];
  readonly types: readonly string[];
  readonly rows: Rows;
  /** How many edges each node has. */
  readonly degree: Int32Array;
  /** Ranks, those with most links first. */
  readonly byDegree: readonly number[];
  /** Records that answer, when not all of them are here. */
  readonly total: number;
};

/** The graph that columns hold. */
export function graphOf(columns: GraphColumns): Graph {
  const { ids, codes, titles, from, to, type, weight, types, total } = columns;
  const rows = rowsOf(ids.length, { from, to, weight });
  const degree = Int32Array.from(ids, (_, node) => rows.starts[node + 1]! - rows.starts[node]!);
  return {
    size: ids.length,
    ...{ ids, codes, titles, from, to, type, weight, types, total, rows, degree },
    kinds: columns.kinds.map((rank) => KINDS[rank] ?? 'libre'),
    byDegree: ids.map((_, node) => node).sort((a, b) => degree[b]! - degree[a]! || a - b),
  };
}

/** The records linked to a node, each once, those with most links first. */
export function neighboursOf({ rows, degree }: Graph, node: number): number[] {
  const { starts, to } = rows;
  const met = new Set<number>();
  for (let at = starts[node]!; at < starts[node + 1]!; at += 1) met.add(to[at]!);
  met.delete(node);
  return [...met].sort((a, b) => degree[b]! - degree[a]! || a - b);
}

/** What links one node to another, in words as read from the first. */
export function linkWords(
  graph: Graph,
  node: number,
  other: number,
  mention: string,
  locale: Locale,
): string[] {
  const words = new Set<string>();
  graph.from.forEach((a, at) => {
    const b = graph.to[at]!;
    const out = a === node && b === other;
    if (!out && !(a === other && b === node)) return;
    const type = graph.types[graph.type[at]!] ?? '';
    words.add(type === 'mention' ? mention : (relationOf(type)?.[out ? 'label' : 'inverse'][locale] ?? type));
  });
  return [...words];
}

/** A group of linked records: named after the one with most links, its members in that order. */
export type Cluster = { group: number; name: string; members: readonly number[] };

/** The groups of at least `least` linked records, the largest first. */
export function clustersOf(graph: Graph, groups: Int32Array, least = 4): Cluster[] {
  const members = new Map<number, number[]>();
  for (const node of graph.byDegree) {
    if (graph.degree[node] === 0) continue;
    const group = groups[node] ?? 0;
    const known = members.get(group);
    if (known) known.push(node);
    else members.set(group, [node]);
  }
  return [...members]
    .filter(([, nodes]) => nodes.length >= least)
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .map(([group, nodes]) => ({ group, name: graph.titles[nodes[0]!] ?? '', members: nodes }));
}

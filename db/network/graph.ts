import { sql } from 'kysely';
import { KINDS, type Kind } from '../domain/kinds.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import { findRecord } from '../records/find.ts';
import { queryFilter } from '../search/filter.ts';
import type { GraphColumns } from '#preload/contract/links.ts';

/** The type of the edges that mentions make, beside those of relations. */
const MENTION = 'mention';

export type GraphFilter = {
  kinds?: readonly Kind[] | undefined;
  /** Relation types, and `mention`. */
  types?: readonly string[] | undefined;
};

type Node = { seq: number; id: string; code: string; kind: Kind; title: string };
type Edge = { a: number; b: number; type: string; weight: number };

const NODES = `SELECT seq, id, code, kind, title FROM record WHERE seq IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`;
const MENTIONS = `
SELECT source_seq AS a, target_seq AS b, 'mention' AS type, count(*) AS weight FROM mention GROUP BY source_seq, target_seq`;
const RELATIONS = `SELECT source_seq AS a, target_seq AS b, type, 1 AS weight FROM relation`;

/**
 * The live records that a filter keeps and the links between them, in columns. When they are more than `limit`, those with
 * most links are given, and `total` says how many answered.
 * @throws VigieError `invalid-query`
 */
export async function wholeGraph(
  reader: Reader,
  input: GraphFilter & {
    query?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
    limit: number;
  },
): Promise<GraphColumns> {
  const nodes = await answering(reader, input);
  const among = new Set(nodes.map(({ seq }) => seq));
  const edges = (await allEdges(reader, input.types)).filter(
    ({ a, b }) => a !== b && among.has(a) && among.has(b),
  );
  const degree = new Map<number, number>();
  for (const { a, b } of edges) {
    degree.set(a, (degree.get(a) ?? 0) + 1);
    degree.set(b, (degree.get(b) ?? 0) + 1);
  }
  const kept =
    nodes.length <= input.limit
      ? nodes
      : nodes
          .toSorted((x, y) => (degree.get(y.seq) ?? 0) - (degree.get(x.seq) ?? 0) || x.seq - y.seq)
          .slice(0, input.limit);
  return inColumns(kept, edges, nodes.length);
}

async function answering(
  reader: Reader,
  {
    kinds,
    query,
    from,
    to,
  }: {
    kinds?: readonly Kind[] | undefined;
    query?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
  },
): Promise<Node[]> {
  const condition = query?.trim() ? await queryFilter(reader, query) : null;
  let found = reader
    .selectFrom('record')
    .select(['record.seq', 'record.id', 'record.code', 'record.kind', 'record.title'])
    .where('record.deleted_at', 'is', null);
  if (kinds) found = found.where('record.kind', 'in', [...kinds]);
  if (condition) found = found.where(sql<boolean>`${condition}`);
  if (from !== undefined)
    found = found.where(sql<boolean>`coalesce(record.date_end, record.date_start) >= ${from}`);
  if (to !== undefined)
    found = found.where(sql<boolean>`coalesce(record.date_start, record.date_end) <= ${to}`);
  return found.orderBy('record.seq').execute();
}

async function allEdges(reader: Reader, types: readonly string[] | undefined): Promise<Edge[]> {
  const edges: Edge[] = [];
  if (!types || types.some((type) => type !== MENTION)) {
    const relations = await rawRows<Edge>(reader, RELATIONS);
    edges.push(...(types ? relations.filter(({ type }) => types.includes(type)) : relations));
  }
  if (!types || types.includes(MENTION)) edges.push(...(await rawRows<Edge>(reader, MENTIONS)));
  return edges;
}

const AROUND = `
WITH me (seq) AS (SELECT ?)
SELECT source_seq AS a, target_seq AS b, type, 1 AS weight FROM relation WHERE source_seq = (SELECT seq FROM me) OR target_seq = (SELECT seq FROM me)
UNION ALL
SELECT source_seq, target_seq, 'mention', count(*) FROM mention WHERE source_seq = (SELECT seq FROM me) GROUP BY target_seq
UNION ALL
SELECT source_seq, target_seq, 'mention', count(*) FROM mention WHERE target_seq = (SELECT seq FROM me) AND source_seq <> (SELECT seq FROM me) GROUP BY source_seq
ORDER BY 3, 1 DESC, 2 LIMIT 2000`;

/**
 * A record and what is linked to it, step by step to a depth, with every link between those found. Records of other kinds
 * than those asked are neither shown nor crossed.
 * @throws VigieError `not-found`
 */
export async function neighbourhood(
  reader: Reader,
  input: GraphFilter & { id: string; depth: number; limit: number },
): Promise<GraphColumns & { depths: number[] }> {
  const centre = await findRecord(reader, input.id);
  const depths = new Map([[centre.seq, 0]]);
  const nodes = new Map<number, Node>([[centre.seq, centre]]);
  const edges = new Map<string, Edge>();
  const wanted = (edge: Edge) => (!input.types || input.types.includes(edge.type)) && edge.a !== edge.b;
  let reached = 0;
  let edge: number[] = [centre.seq];
  for (let depth = 0; depth <= input.depth && edge.length > 0; depth += 1) {
    const met = new Set<number>();
    for (const seq of edge) {
      for (const link of (await rawRows<Edge>(reader, AROUND, seq)).filter(wanted)) {
        edges.set(`${link.a} ${link.b} ${link.type}`, link);
        const other = link.a === seq ? link.b : link.a;
        if (!depths.has(other)) met.add(other);
      }
    }
    // The last step only looks for links between those already there.
    if (depth === input.depth) break;
    const found = await rawRows<Node>(reader, NODES, JSON.stringify([...met]));
    const kept = found.filter(({ kind }) => !input.kinds || input.kinds.includes(kind));
    reached += kept.length;
    edge = [];
    for (const node of kept.sort((a, b) => a.seq - b.seq)) {
      if (nodes.size >= input.limit) break;
      nodes.set(node.seq, node);
      depths.set(node.seq, depth + 1);
      edge.push(node.seq);
    }
  }
  const columns = inColumns([...nodes.values()], [...edges.values()], reached + 1);
  return { ...columns, depths: [...nodes.keys()].map((seq) => depths.get(seq) ?? 0) };
}

function inColumns(nodes: readonly Node[], edges: readonly Edge[], total: number): GraphColumns {
  const rank = new Map(nodes.map(({ seq }, at) => [seq, at]));
  const kinds = new Map(KINDS.map((kind, at) => [kind, at]));
  const types = new Map<string, number>();
  const columns: GraphColumns = {
    ids: nodes.map(({ id }) => id),
    codes: nodes.map(({ code }) => code),
    titles: nodes.map(({ title }) => title),
    kinds: nodes.map(({ kind }) => kinds.get(kind) ?? 0),
    ...{ from: [], to: [], type: [], weight: [], types: [], total },
  };
  for (const { a, b, type, weight } of edges) {
    const [from, to] = [rank.get(a), rank.get(b)];
    if (from === undefined || to === undefined) continue;
    if (!types.has(type)) types.set(type, types.size);
    columns.from.push(from);
    columns.to.push(to);
    columns.type.push(types.get(type)!);
    columns.weight.push(weight);
  }
  columns.types = [...types.keys()];
  return columns;
}

import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { BELONGS } from '../search/conditions.ts';

/** The cycle and the axis of a record, by their row numbers. */
export type Membership = { cycle: number | null; axis: number | null };

const NONE: Membership = { cycle: null, axis: null };
const DEEPEST = 6;

/**
 * The cycle and the axis each record belongs to, through the relations that the operator `cycle:` follows, up to six of
 * them. A record of several cycles counts with the nearest one, then the first. Looks a record up by its row number.
 */
export async function readMembership(reader: Reader): Promise<(seq: number) => Membership> {
  const roots = await reader
    .selectFrom('record')
    .select(['seq', 'kind'])
    .where('kind', 'in', ['cycle', 'axe'])
    .where('deleted_at', 'is', null)
    .orderBy('seq')
    .execute();
  const members = await membersByParent(reader);
  const found = new Map<number, Membership & { cycleAt: number; axisAt: number }>();
  for (const { seq: root, kind } of roots) {
    const reached = new Set([root]);
    let edge: readonly number[] = [root];
    for (let depth = 1; depth <= DEEPEST && edge.length > 0; depth += 1) {
      const next: number[] = [];
      for (const seq of edge.flatMap((parent) => members.get(parent) ?? [])) {
        if (reached.has(seq)) continue;
        reached.add(seq);
        next.push(seq);
        let known = found.get(seq);
        if (!known) found.set(seq, (known = { ...NONE, cycleAt: Infinity, axisAt: Infinity }));
        // Roots come in the order of their row numbers: at equal depth the first one stays.
        if (kind === 'cycle' && depth < known.cycleAt) [known.cycle, known.cycleAt] = [root, depth];
        if (kind === 'axe' && depth < known.axisAt) [known.axis, known.axisAt] = [root, depth];
      }
      edge = next;
    }
  }
  return (seq) => found.get(seq) ?? NONE;
}

/**
 * Every relation that says « is part of », read once, by the row number of the whole: walking it here is four times quicker than
 * a recursive query. Each whole comes as one row, in the order of the index: nothing is sorted, and few rows are handed over.
 */
export async function membersByParent(reader: Reader): Promise<Map<number, readonly number[]>> {
  const { rows } = await sql<{ target_seq: number; parts: string }>`
    SELECT target_seq, json_group_array(source_seq) AS parts FROM relation INDEXED BY relation_by_target
    WHERE type IN (SELECT value FROM json_each(${BELONGS})) GROUP BY target_seq`.execute(reader);
  return new Map(rows.map(({ target_seq, parts }) => [target_seq, JSON.parse(parts) as number[]]));
}

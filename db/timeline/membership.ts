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

/** Every relation that says « is part of », read once: walking it here is four times quicker than a recursive query. */
async function membersByParent(reader: Reader): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ source_seq: number; target_seq: number }>`
    SELECT source_seq, target_seq FROM relation WHERE type IN (SELECT value FROM json_each(${BELONGS}))`.execute(
    reader,
  );
  const members = new Map<number, number[]>();
  for (const { source_seq, target_seq } of rows) {
    const known = members.get(target_seq);
    if (known) known.push(source_seq);
    else members.set(target_seq, [source_seq]);
  }
  return members;
}

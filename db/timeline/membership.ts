import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { BELONGS } from '../search/conditions.ts';

export type Membership = { cycleId: string | null; axisId: string | null };

const NONE: Membership = { cycleId: null, axisId: null };

/**
 * The cycle and the axis each record belongs to, through the relations that the operator `cycle:` follows. A record of
 * several cycles counts with the nearest one, then the first. Looks a record up by its row number.
 */
export async function readMembership(reader: Reader): Promise<(seq: number) => Membership> {
  const { rows } = await sql<{ seq: number; root: string; kind: 'cycle' | 'axe' }>`
    WITH RECURSIVE member (seq, root_seq, depth) AS (
      SELECT seq, seq, 0 FROM record WHERE kind IN ('cycle', 'axe') AND deleted_at IS NULL
      UNION
      SELECT e.source_seq, m.root_seq, m.depth + 1 FROM member AS m JOIN relation AS e ON e.target_seq = m.seq
      WHERE m.depth < 6 AND e.type IN (SELECT value FROM json_each(${BELONGS}))
    )
    SELECT m.seq, root.id AS root, root.kind FROM member AS m JOIN record AS root ON root.seq = m.root_seq
    WHERE m.depth > 0 ORDER BY m.depth, m.root_seq`.execute(reader);
  const found = new Map<number, Membership>();
  for (const { seq, root, kind } of rows) {
    const known = found.get(seq) ?? NONE;
    if (kind === 'cycle' && known.cycleId === null) found.set(seq, { ...known, cycleId: root });
    if (kind === 'axe' && known.axisId === null) found.set(seq, { ...known, axisId: root });
  }
  return (seq) => found.get(seq) ?? NONE;
}

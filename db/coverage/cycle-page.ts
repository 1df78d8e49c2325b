import { sql } from 'kysely';
import type { CyclePage } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import { ROW_RELATIONS } from '../domain/coverage/matrix.ts';
import { fail } from '../domain/errors.ts';
import { type Kind, KINDS } from '../domain/kinds.ts';
import { findRecord } from '../records/find.ts';
import { readRef, type StoredRecord } from '../records/read.ts';
import { COVERED_COLUMNS, type CoveredRow, IN_TIME, readCovered } from './covered.ts';
import { membersOf, readCycles, type StoredCycle } from './members.ts';

/**
 * What a cycle produced and with whom, beside the cycle before it: the one it follows (« fait suite à »), else the one before it in
 * time.
 * @throws VigieError `not-found` when it is no live cycle
 */
export async function cyclePage(reader: Reader, id: string): Promise<CyclePage> {
  const { seq } = await findRecord(reader, id);
  const cycles = await readCycles(reader);
  const cycle = cycles.find((one) => one.seq === seq);
  if (!cycle) fail({ kind: 'not-found', what: 'record', id });
  const previous = await previousOf(reader, cycles, cycle);
  return {
    cycle: cycle.read,
    previous: previous?.read ?? null,
    counts: await countsOf(reader, cycle),
    previousCounts: previous ? await countsOf(reader, previous) : [],
    records: await recordsOf(reader, cycle),
    actors: await actorsOf(reader, cycle),
  };
}

async function previousOf(
  reader: Reader,
  cycles: readonly StoredCycle[],
  cycle: StoredCycle,
): Promise<StoredCycle | undefined> {
  const followed = await reader
    .selectFrom('relation')
    .select('target_seq')
    .where('source_seq', '=', cycle.seq)
    .where('type', '=', 'fait-suite-a')
    .execute();
  return (
    cycles.find(({ seq }) => followed.some(({ target_seq }) => target_seq === seq)) ??
    cycles[cycles.indexOf(cycle) - 1]
  );
}

async function countsOf(reader: Reader, { seq }: StoredCycle) {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    WITH RECURSIVE ${membersOf([seq])}
    SELECT record.kind, count(*) AS count FROM member CROSS JOIN record ON record.seq = member.seq
    WHERE record.deleted_at IS NULL AND record.seq <> ${seq} GROUP BY record.kind`.execute(reader);
  return rows.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

async function recordsOf(reader: Reader, { seq }: StoredCycle): Promise<CyclePage['records']> {
  const { rows } = await sql<CoveredRow & { summary: string; axes: string | null }>`
    WITH RECURSIVE ${membersOf([seq])},
    axis AS (SELECT value AS root FROM json_each((SELECT json_group_array(seq) FROM record WHERE kind = 'axe' AND deleted_at IS NULL
      AND seq IN (SELECT seq FROM member))))
    SELECT ${COVERED_COLUMNS}, record.summary,
      (SELECT group_concat(a.id) FROM relation AS e JOIN axis ON axis.root = e.target_seq JOIN record AS a ON a.seq = axis.root
        WHERE e.source_seq = record.seq AND e.type IN ('fait-partie-de', 'rend-compte-de')) AS axes
    FROM member CROSS JOIN record ON record.seq = member.seq
    WHERE record.deleted_at IS NULL AND record.seq <> ${seq} ORDER BY ${IN_TIME}`.execute(reader);
  return rows.map((row) => ({
    ...readCovered(row),
    summary: row.summary,
    axisIds: row.axes?.split(',') ?? [],
  }));
}

/** Those who host, make or partner the cycle or what belongs to it; the cycle's own partners first. */
async function actorsOf(reader: Reader, { seq }: StoredCycle): Promise<CyclePage['actors']> {
  type Row = Pick<StoredRecord, 'id' | 'code' | 'kind' | 'title'> & { count: number; partner: 0 | 1 };
  const { rows } = await sql<Row>`
    WITH RECURSIVE ${membersOf([seq])}
    SELECT record.id, record.code, record.kind, record.title, count(DISTINCT source.seq) AS count,
      max(source.seq = ${seq}) AS partner
    FROM member JOIN relation ON relation.source_seq = member.seq
      JOIN record AS source ON source.seq = member.seq AND source.deleted_at IS NULL
      JOIN record ON record.seq = relation.target_seq AND record.deleted_at IS NULL
    WHERE relation.type IN (SELECT value FROM json_each(${JSON.stringify(ROW_RELATIONS.acteur)})) AND record.kind = 'acteur'
    GROUP BY record.seq ORDER BY partner DESC, count DESC, record.sort_title`.execute(reader);
  return rows.map((row) => ({ ...readRef(row), count: row.count, partner: row.partner === 1 }));
}

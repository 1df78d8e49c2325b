import { sql } from 'kysely';
import type { Covered, Matrix } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import type { Axis, CellPart } from '../domain/coverage/matrix.ts';
import { type Kind, KINDS } from '../domain/kinds.ts';
import { COVERED_COLUMNS, type CoveredRow, IN_TIME, readCovered } from './covered.ts';
import { countedWhere, type CoverageFilter } from './filter.ts';
import { membersOf, readCycles, type StoredCycle } from './members.ts';
import { readRows, rowLinks, type StoredAxisRow } from './rows.ts';

type Grouped = {
  scope: 'row' | 'none' | 'all';
  part: string | number | null;
  kind: Kind;
  /** Row numbers of the cycles of the records, joined; null when they are in none. */
  cycles: string | null;
  count: number;
};
type Counts = { kind: Kind; count: number }[];

/**
 * How many records of each kind each row has in each cycle. A record of two themes counts in both rows and one of two cycles in both
 * columns, but once in every total. One statement groups the records by the cycles that they belong to; the rest is sums.
 * @throws VigieError `invalid-query`
 */
export async function coverageMatrix(
  reader: Reader,
  { axis, ...filter }: CoverageFilter & { axis: Axis },
): Promise<Matrix> {
  const cycles = await readCycles(reader);
  const rows = await readRows(reader, axis);
  const grouped = await groupedCounts(reader, { axis, rows, cycles, filter });
  const cycleIdsOf = axis === 'axe' ? await cyclesOfRows(reader, rows, cycles) : new Map<string, string[]>();
  const byPart = Map.groupBy(
    grouped.filter(({ scope }) => scope === 'row'),
    ({ part }) => part,
  );
  const lineOf = (own: readonly Grouped[]) => ({
    cells: [
      ...cycles.map(({ seq }) => summed(own.filter((one) => isIn(one, seq)))),
      summed(own.filter((one) => one.cycles === null)),
    ],
    total: summed(own),
  });
  const none = grouped.filter(({ scope }) => scope === 'none');
  const all = lineOf(grouped.filter(({ scope }) => scope === 'all'));
  return {
    cycles: cycles.map(({ read }) => read),
    rows: [
      ...rows.map(({ key, id, record }) => ({
        id,
        record,
        cycleIds: cycleIdsOf.get(id) ?? [],
        ...lineOf(byPart.get(key) ?? []),
      })),
      ...(none.length > 0 ? [{ id: null, record: null, cycleIds: [], ...lineOf(none) }] : []),
    ],
    columns: all.cells,
    total: all.total,
  };
}

async function groupedCounts(
  reader: Reader,
  {
    axis,
    rows,
    cycles,
    filter,
  }: { axis: Axis; rows: readonly StoredAxisRow[]; cycles: readonly StoredCycle[]; filter: CoverageFilter },
): Promise<Grouped[]> {
  const found = await sql<Grouped>`
    WITH RECURSIVE ${membersOf(cycles.map(({ seq }) => seq))},
    belongs (seq, cycles) AS MATERIALIZED (SELECT seq, group_concat(root ORDER BY root) FROM member GROUP BY seq),
    counted (seq, kind, cycles) AS MATERIALIZED (
      SELECT record.seq, record.kind, belongs.cycles FROM record LEFT JOIN belongs ON belongs.seq = record.seq
      WHERE ${await countedWhere(reader, filter)}
    ),
    linked (part, seq) AS MATERIALIZED (${rowLinks(axis, rows)})
    SELECT 'row' AS scope, linked.part, kind, cycles, count(*) AS count
    FROM linked JOIN counted ON counted.seq = linked.seq GROUP BY linked.part, kind, cycles
    UNION ALL
    SELECT iif(grouping.part = 0, 'all', 'none'), NULL, kind, cycles, count(*)
    FROM counted JOIN (SELECT 0 AS part UNION ALL SELECT 1) AS grouping
      ON grouping.part = 0 OR counted.seq NOT IN (SELECT seq FROM linked)
    GROUP BY grouping.part, kind, cycles`.execute(reader);
  return found.rows;
}

function isIn({ cycles }: Grouped, seq: number): boolean {
  return cycles !== null && cycles.split(',').includes(String(seq));
}

function summed(rows: readonly Grouped[]): Counts {
  const counts = new Map<Kind, number>();
  for (const { kind, count } of rows) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** The cycles that each axis is part of. */
async function cyclesOfRows(
  reader: Reader,
  rows: readonly StoredAxisRow[],
  cycles: readonly StoredCycle[],
): Promise<Map<string, string[]>> {
  const idOf = new Map(cycles.map(({ seq, read }) => [seq, read.id]));
  const found = await sql<{ root: number; seq: number }>`
    WITH RECURSIVE ${membersOf(cycles.map(({ seq }) => seq))}
    SELECT root, seq FROM member WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(rows.map(({ key }) => key))}))`.execute(
    reader,
  );
  return new Map(
    rows.map(({ key, id }) => [
      id,
      found.rows.flatMap(({ root, seq }) => (seq === key ? (idOf.get(root) ?? []) : [])),
    ]),
  );
}

/** The records that a cell of the matrix counts, in the order of time. @throws VigieError `invalid-query` */
export async function recordsInCell(
  reader: Reader,
  {
    axis,
    row,
    cycle,
    offset,
    limit,
    ...filter
  }: CoverageFilter & CellPart & { axis: Axis; offset: number; limit: number },
): Promise<{ total: number; rows: Covered[] }> {
  const cycles = await readCycles(reader);
  const rows = await readRows(reader, axis);
  const own = rows.filter(({ id }) => id === row);
  const seqs = cycles.filter(({ read }) => cycle === null || read.id === cycle).map(({ seq }) => seq);
  const inCycle =
    cycle === undefined
      ? sql`1`
      : sql`record.seq ${cycle === null ? sql`NOT IN` : sql`IN`} (SELECT seq FROM member)`;
  const inRow =
    row === undefined
      ? sql`1`
      : sql`record.seq ${row === null ? sql`NOT IN` : sql`IN`} (SELECT seq FROM (${rowLinks(axis, row === null ? rows : own)}))`;
  const where = sql`WHERE ${await countedWhere(reader, filter)} AND ${inCycle} AND ${inRow}`;
  const members = sql`WITH RECURSIVE ${membersOf(seqs)}`;
  const counted = await sql<{
    total: number;
  }>`${members} SELECT count(*) AS total FROM record ${where}`.execute(reader);
  const found = await sql<CoveredRow>`${members}
    SELECT ${COVERED_COLUMNS} FROM record ${where} ORDER BY ${IN_TIME} LIMIT ${limit} OFFSET ${offset}`.execute(
    reader,
  );
  return { total: counted.rows[0]?.total ?? 0, rows: found.rows.map(readCovered) };
}

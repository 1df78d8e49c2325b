import { sql } from 'kysely';
import type { Covered, Superposed } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import { extentOf, placeOf } from '../domain/coverage/placing.ts';
import { countSlots } from '../domain/coverage/superpose.ts';
import { stepsIn, type StepUnit } from '../domain/coverage/steps.ts';
import { fail } from '../domain/errors.ts';
import type { Kind } from '../domain/kinds.ts';
import { COVERED_COLUMNS, type CoveredRow, IN_TIME, readCovered } from './covered.ts';
import { countedWhere, type CoverageFilter } from './filter.ts';
import { belongingReader, membersOf, readCycles } from './members.ts';

type Found = { kind: Kind; edtf: string | null; announced: 0 | 1; seqs: string };
type Grouped = Omit<Found, 'seqs'> & { count: number };

/**
 * The records of some cycles counted over the steps of each, from its own first day. Cycles without a first day are left
 * out. Records come grouped by kind and date: what is placed is distinct dates.
 * @throws VigieError `invalid-query`
 */
export async function superposeCycles(
  reader: Reader,
  { unit, cycleIds, ...filter }: CoverageFilter & { unit: StepUnit; cycleIds: readonly string[] },
): Promise<{ steps: number; cycles: Superposed[] }> {
  const cycles = (await readCycles(reader)).flatMap(({ seq, read }) =>
    read.period && cycleIds.includes(read.id) ? [{ seq, read, period: read.period }] : [],
  );
  const steps = Math.max(1, ...cycles.map(({ period }) => stepsIn(period, unit)));
  const { belonging } = await belongingReader(reader);
  const cyclesOf = belonging(cycles.map(({ seq }) => seq));
  const { rows } = await sql<Found>`
    SELECT record.kind, record.date_edtf AS edtf,
      record.date_edtf IS NULL AND record.planned_edtf IS NOT NULL AS announced, json_group_array(record.seq) AS seqs
    FROM record WHERE ${await countedWhere(reader, filter)} GROUP BY record.kind, edtf, announced`.execute(
    reader,
  );
  const byCycle: Grouped[][] = cycles.map(() => []);
  for (const { kind, edtf, announced, seqs } of rows) {
    const counts = new Map<number, number>();
    for (const seq of JSON.parse(seqs) as number[])
      for (const rank of cyclesOf(seq)) counts.set(rank, (counts.get(rank) ?? 0) + 1);
    for (const [rank, count] of counts) byCycle[rank]?.push({ kind, edtf, announced, count });
  }
  return {
    steps,
    cycles: cycles.map(({ read, period }, rank) => {
      const own = byCycle[rank] ?? [];
      const sum = (keep: (row: Grouped) => boolean): number =>
        own.reduce((total, row) => total + (keep(row) ? row.count : 0), 0);
      return {
        cycle: read,
        steps: stepsIn(period, unit),
        kinds: countSlots(own, { start: period.start, unit, steps }),
        dated: sum(({ edtf }) => edtf !== null),
        announced: sum(({ announced }) => announced === 1),
        undated: sum(({ edtf, announced }) => edtf === null && announced === 0),
      };
    }),
  };
}

/**
 * The records of a cycle that may be in the slots from `first` to `last`, in the order of time; `sure` when they are
 * nowhere else and their date is not written as approximate or uncertain.
 * @throws VigieError `not-found` for an unknown cycle, `invalid-query`
 */
export async function recordsInSlots(
  reader: Reader,
  {
    unit,
    cycleId,
    steps,
    first,
    last,
    ...filter
  }: CoverageFilter & { unit: StepUnit; cycleId: string; steps: number; first: number; last: number },
): Promise<(Covered & { sure: boolean })[]> {
  const cycle = (await readCycles(reader)).find(({ read }) => read.id === cycleId);
  if (!cycle) fail({ kind: 'not-found', what: 'record', id: cycleId });
  const { period } = cycle.read;
  if (!period) return [];
  const { rows } = await sql<CoveredRow>`
    WITH RECURSIVE ${membersOf([cycle.seq])}
    SELECT ${COVERED_COLUMNS} FROM member CROSS JOIN record ON record.seq = member.seq
    WHERE record.date_edtf IS NOT NULL AND ${await countedWhere(reader, filter)}
    ORDER BY ${IN_TIME}`.execute(reader);
  return rows.flatMap((row) => {
    const extent = row.date_edtf === null ? null : extentOf(row.date_edtf);
    if (!extent) return [];
    const place = placeOf(extent, period.start, unit, steps);
    if (place.first > last || place.last < first) return [];
    return [{ ...readCovered(row), sure: !extent.marked && place.first >= first && place.last <= last }];
  });
}

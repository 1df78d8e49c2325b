import type { Reader } from '../connection/types.ts';
import type { StoredRecord } from '../records/read.ts';
import { readMembership } from '../timeline/membership.ts';

export type CycleRow = Pick<
  StoredRecord,
  'seq' | 'id' | 'code' | 'kind' | 'title' | 'date_edtf' | 'date_wording' | 'date_start' | 'date_end'
>;

/** The live cycles, in the order of time. */
export function readCycles(reader: Reader): Promise<CycleRow[]> {
  return reader
    .selectFrom('record')
    .select(['seq', 'id', 'code', 'kind', 'title', 'date_edtf', 'date_wording', 'date_start', 'date_end'])
    .where('kind', '=', 'cycle')
    .where('deleted_at', 'is', null)
    .orderBy('date_start')
    .orderBy('seq')
    .execute();
}

/**
 * Tells the cycle of a signal: the one it belongs to through its relations (where it was captured, what it is about), else
 * the one whose years hold the day of its capture.
 */
export async function cycleFinder(
  reader: Reader,
): Promise<(signal: { seq: number; day: string | null }) => CycleRow | null> {
  const cycles = await readCycles(reader);
  const bySeq = new Map(cycles.map((cycle) => [cycle.seq, cycle]));
  const membership = await readMembership(reader);
  return ({ seq, day }) => {
    const { cycle } = membership(seq);
    const related = cycle === null ? undefined : bySeq.get(cycle);
    if (related) return related;
    if (day === null) return null;
    return (
      cycles.find(
        ({ date_start, date_end }) =>
          date_start !== null && date_start <= day && (date_end === null || day <= date_end),
      ) ?? null
    );
  };
}

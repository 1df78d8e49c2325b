import type { Subject } from '../domain/review/subject.ts';
import type { Reader } from '../connection/types.ts';
import { findRecord } from '../records/find.ts';
import { readMembership } from '../timeline/membership.ts';

/**
 * Tells the subjects of a cycle: the cycle itself, what belongs to it, the cells of its column.
 * @throws VigieError `not-found`
 */
export async function targetsInCycle(
  reader: Reader,
  cycleId: string,
): Promise<(row: { record_seq: number | null; subject: string | null }) => boolean> {
  const cycle = await findRecord(reader, cycleId);
  const memberOf = await readMembership(reader);
  return ({ record_seq, subject }) => {
    if (record_seq !== null) return record_seq === cycle.seq || memberOf(record_seq).cycle === cycle.seq;
    const read = subject === null ? null : (JSON.parse(subject) as Subject);
    return read?.on === 'cell' && read.cycleId === cycle.id;
  };
}

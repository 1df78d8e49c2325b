import { subjectKey, type Subject } from '../domain/review/subject.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Reader } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { findLiveRecord } from '../records/find.ts';
import { readRef, type StoredRecord } from '../records/read.ts';
import { isId } from '../domain/ids.ts';

/** A subject with the records it names. */
export type SubjectRead = {
  key: string;
  subject: Subject;
  record: RecordRef | null;
  row: RecordRef | null;
  cycle: RecordRef | null;
};

/** Where a subject is kept: on a record's row, or as JSON. */
export type SubjectColumns = { record_seq: number | null; subject: string | null };

/**
 * The columns of a subject, after looking that what it names is there; with the records a comment on it touches.
 * @throws VigieError `not-found`, `invalid-input`
 */
export async function subjectColumns(
  reader: Reader,
  subject: Subject,
): Promise<{ columns: SubjectColumns; touched: StoredRecord | null }> {
  if (subject.on === 'record') {
    const record = await findLiveRecord(reader, subject.recordId);
    return { columns: { record_seq: record.seq, subject: null }, touched: record };
  }
  const columns = { record_seq: null, subject: subjectKey(subject) };
  if (subject.on === 'cell') {
    const cycle = await findLiveRecord(reader, subject.cycleId);
    if (cycle.kind !== 'cycle') fail({ kind: 'invalid-input', field: 'cycleId', detail: cycle.kind });
    return { columns, touched: cycle };
  }
  if (subject.on === 'period' && subject.from > subject.to)
    fail({ kind: 'invalid-input', field: 'from', detail: `${subject.from} > ${subject.to}` });
  return { columns, touched: null };
}

/** Reads the subjects of rows with the records they name, all at once. `record_id` is that of the record a row is on. */
export async function readSubjects(
  reader: Reader,
  rows: readonly { subject: string | null; record_id: string | null }[],
): Promise<(row: { subject: string | null; record_id: string | null }) => SubjectRead> {
  const parse = (json: string): Subject => JSON.parse(json) as Subject;
  const ids = new Set<string>();
  for (const { subject, record_id } of rows) {
    if (record_id !== null) ids.add(record_id);
    const read = subject === null ? null : parse(subject);
    if (read?.on !== 'cell') continue;
    ids.add(read.cycleId);
    if (isId(read.rowId)) ids.add(read.rowId);
  }
  const refs = await refsOf(reader, [...ids]);
  return ({ subject, record_id }) => {
    const read: Subject = record_id !== null ? { on: 'record', recordId: record_id } : parse(subject ?? '');
    const ref = (id: string): RecordRef | null => refs.get(id) ?? null;
    return {
      key: subjectKey(read),
      subject: read,
      record: read.on === 'record' ? ref(read.recordId) : null,
      row: read.on === 'cell' ? ref(read.rowId) : null,
      cycle: read.on === 'cell' ? ref(read.cycleId) : null,
    };
  };
}

/** What one shows of some live records, by id. */
export async function refsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, RecordRef>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .selectFrom('record')
    .select(['id', 'code', 'kind', 'title'])
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, readRef(row)]));
}

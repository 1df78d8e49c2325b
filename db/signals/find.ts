import { fail } from '../domain/errors.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { stampRecordRow } from '../history/rows.ts';
import { findLiveRecord } from '../records/find.ts';
import type { StoredRecord } from '../records/read.ts';
import { reindexRecord } from '../search/index-record.ts';

/** A live signal, by id or code. @throws VigieError `not-found`, `invalid-input` when it is no signal */
export async function findSignal(reader: Reader, idOrCode: string): Promise<StoredRecord> {
  const record = await findLiveRecord(reader, idOrCode);
  if (record.kind !== 'signal') fail({ kind: 'invalid-input', field: 'id', detail: record.kind });
  return record;
}

/** Notes who last said something of a signal and when, makes its words findable, and tells that it changed. */
export async function touchSignal(context: WriteContext, record: StoredRecord): Promise<void> {
  await stampRecordRow(context, record);
  await reindexRecord(context.trx, record.seq);
  context.touch(record);
}

import type { Reader } from '../../connection/types.ts';
import { findRecord } from '../../records/find.ts';
import { readRef } from '../../records/read.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { orNull } from '../pieces/or-null.ts';

/** The least one shows of a record, or null when there is none. */
export async function refOrNull(reader: Reader, id: string | null): Promise<RecordRef | null> {
  const record = id === null ? null : await orNull(findRecord(reader, id));
  return record && readRef(record);
}

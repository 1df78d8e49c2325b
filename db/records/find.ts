import { parseCode } from '../domain/kinds.ts';
import { fail } from '../domain/errors.ts';
import type { Reader } from '../connection/types.ts';
import type { StoredRecord } from './read.ts';

/**
 * The stored record an id or a code names (`e-12` finds `E-012`), in the trash or not.
 * @throws VigieError `not-found`
 */
export async function findRecord(reader: Reader, idOrCode: string): Promise<StoredRecord> {
  const code = parseCode(idOrCode)?.code;
  const row = await reader
    .selectFrom('record')
    .selectAll()
    .where(code ? 'code' : 'id', '=', code ?? idOrCode)
    .executeTakeFirst();
  return row ?? fail({ kind: 'not-found', what: 'record', id: idOrCode });
}

/**
 * Like `findRecord`, and refuses what is in the trash: for everything that writes.
 * @throws VigieError `not-found`
 */
export async function findLiveRecord(reader: Reader, idOrCode: string): Promise<StoredRecord> {
  const row = await findRecord(reader, idOrCode);
  if (row.deleted_at !== null) fail({ kind: 'not-found', what: 'record', id: idOrCode });
  return row;
}

/** The stored records of many ids, by id; unknown ids are absent. Asks in slices under SQLite's parameter limit. */
export async function findRecords(reader: Reader, ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>();
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += 500) {
    const rows = await reader
      .selectFrom('record')
      .selectAll()
      .where('id', 'in', wanted.slice(from, from + 500))
      .execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

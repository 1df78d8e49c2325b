import { parseCode } from '../domain/kinds.ts';
import { fail } from '../domain/errors.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import type { StoredRecord } from './read.ts';

const BY_ID = 'SELECT * FROM record WHERE id = ?';
const BY_CODE = 'SELECT * FROM record WHERE code = ?';

/**
 * The stored record an id or a code names (`e-12` finds `E-012`), in the trash or not.
 * @throws VigieError `not-found`
 */
export async function findRecord(reader: Reader, idOrCode: string): Promise<StoredRecord> {
  const code = parseCode(idOrCode)?.code;
  const [row] = code
    ? await rawRows<StoredRecord>(reader, BY_CODE, code)
    : await rawRows<StoredRecord>(reader, BY_ID, idOrCode);
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

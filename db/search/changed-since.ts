import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';

/** The last intent of the archive's history: what is worked out from the archive is as true as this is the last. */
export async function lastIntent(reader: Reader): Promise<string | null> {
  const [row] = await rawRows<{ id: string }>(
    reader,
    'SELECT id FROM change_set ORDER BY rowid DESC LIMIT 1',
  );
  return row?.id ?? null;
}

/** The records changed after that intent; null when they are more than `most`, or the history no longer knows it (a restore). */
export async function changedSince(
  reader: Reader,
  intent: string | null,
  most: number,
): Promise<number[] | null> {
  if (intent === null) return null;
  const known = await rawRows(reader, 'SELECT 1 AS known FROM change_set WHERE id = ?', intent);
  if (known.length === 0) return null;
  const rows = await rawRows<{ seq: number | null }>(
    reader,
    'SELECT DISTINCT record_seq AS seq FROM change WHERE change_set_id > ? LIMIT ?',
    intent,
    most + 1,
  );
  return rows.length > most ? null : rows.flatMap(({ seq }) => seq ?? []);
}

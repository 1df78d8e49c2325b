import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Reader, Transaction } from './types.ts';

/** What an archive says of itself: one row a key in the table `meta`. `hash` covers all the others. */
export type MetaKey = 'id' | 'name' | 'created_at' | 'program_version' | 'author' | 'search_rules' | 'hash';
type Meta = ReadonlyMap<string, string>;
type Row = { key: string; value: string };

/** The hash of all keys but itself: a changed bit in a name shows. */
export function metaHash(meta: Meta): string {
  const rows = [...meta].filter(([key]) => key !== 'hash').sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify(rows)).slice(0, 32);
}

/** Every key. Synchronous: used while nothing else is open yet. */
export function readAllMeta(database: Database.Database): Meta {
  const rows = database.prepare('SELECT key, value FROM meta').all() as Row[];
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** The value of a key, or null. */
export function readMeta(database: Database.Database, key: MetaKey): string | null {
  return readAllMeta(database).get(key) ?? null;
}

/** Every key, through the reader of an open archive. */
export async function metaOf(reader: Reader): Promise<Meta> {
  const rows = await reader.selectFrom('meta').selectAll().execute();
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** Writes a key, or takes it away with null. */
export async function writeMeta(
  trx: Transaction,
  key: Exclude<MetaKey, 'hash'>,
  value: string | null,
): Promise<void> {
  const meta = new Map(await metaOf(trx));
  if (value === null) meta.delete(key);
  else meta.set(key, value);
  meta.set('hash', metaHash(meta));
  await trx.deleteFrom('meta').execute();
  await trx
    .insertInto('meta')
    .values([...meta].map((row) => ({ key: row[0], value: row[1] })))
    .execute();
}

/** Writes keys where nothing else is open yet: a new archive, or a migration. */
export function putMeta(
  database: Database.Database,
  values: Partial<Record<Exclude<MetaKey, 'hash'>, string>>,
): void {
  const meta = new Map([...readAllMeta(database), ...Object.entries(values)]);
  meta.set('hash', metaHash(meta));
  const put = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of meta) put.run(key, value);
}

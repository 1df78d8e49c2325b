import type Database from 'better-sqlite3';
import type { Transaction } from './types.ts';

/** What an archive says of itself: one row a key in the table `meta`. */
export type MetaKey = 'id' | 'name' | 'created_at' | 'program_version' | 'author' | 'session' | 'last_check';

/** The value of a key, or null. Synchronous: used while nothing else is open yet. */
export function readMeta(database: Database.Database, key: MetaKey): string | null {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get(key) as
    { value: string } | undefined;
  return row?.value ?? null;
}

/** Writes a key, or takes it away with null. */
export async function writeMeta(trx: Transaction, key: MetaKey, value: string | null): Promise<void> {
  if (value === null) await trx.deleteFrom('meta').where('key', '=', key).execute();
  else
    await trx
      .insertInto('meta')
      .values({ key, value })
      .onConflict((row) => row.column('key').doUpdateSet({ value }))
      .execute();
}

/** Writes the first rows of a new archive. */
export function insertMeta(database: Database.Database, values: Partial<Record<MetaKey, string>>): void {
  const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries(values)) insert.run(key, value);
}

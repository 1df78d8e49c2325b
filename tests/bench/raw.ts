import Database from 'better-sqlite3';

/**
 * The same file through better-sqlite3 alone, with the pragmas that make a save durable and nothing else of ours: what
 * every ratio is measured against.
 */
export function openRaw(file: string, options: { readonly: boolean }): Database.Database {
  const database = new Database(file, { readonly: options.readonly });
  if (!options.readonly) {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('fullfsync = ON');
  }
  return database;
}

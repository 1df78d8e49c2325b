import type Database from 'better-sqlite3';
import { openReader } from '../connection/pragmas.ts';
import { unpackJson } from '../history/snapshot.ts';

/**
 * Which of these contents some saved state of a note still shows, or what a piece of a report said: going back to it must
 * bring its pictures back. Reads every revision: it belongs into a worker.
 */
export function attachmentsInHistory(file: string, names: readonly string[]): string[] {
  const wanted = new Set(names);
  const found = new Set<string>();
  const database: Database.Database = openReader(file);
  try {
    const note = (json: string) => {
      for (const [name] of json.matchAll(/[0-9a-f]{64}/g)) if (wanted.has(name)) found.add(name);
    };
    for (const snapshot of allOf<Buffer>(database, 'SELECT snapshot FROM revision'))
      note(unpackJson(snapshot));
    for (const document of allOf<string>(database, 'SELECT document FROM piece_copy')) note(document);
    return [...found];
  } finally {
    database.close();
  }
}

function allOf<Value>(database: Database.Database, sql: string): IterableIterator<Value> {
  return database.prepare(sql).pluck().iterate() as IterableIterator<Value>;
}

import type Database from 'better-sqlite3';
import { openReader } from '../connection/pragmas.ts';
import { unpackJson } from '../history/snapshot.ts';

/**
 * Which of these contents some saved state of a note still shows: going back to it must bring its pictures back.
 * Reads every revision: it belongs into a worker.
 */
export function attachmentsInHistory(file: string, names: readonly string[]): string[] {
  const wanted = new Set(names);
  const found = new Set<string>();
  const database: Database.Database = openReader(file);
  try {
    const snapshots = database
      .prepare('SELECT snapshot FROM revision')
      .pluck()
      .iterate() as IterableIterator<Buffer>;
    for (const snapshot of snapshots) {
      for (const [name] of unpackJson(snapshot).matchAll(/[0-9a-f]{64}/g))
        if (wanted.has(name)) found.add(name);
    }
    return [...found];
  } finally {
    database.close();
  }
}

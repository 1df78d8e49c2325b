import Database from 'better-sqlite3';
import { expect } from 'vitest';

/** Changes the database of an archive behind its back, as no program of ours would; each statement must change something. */
export function behindItsBack(file: string, ...statements: string[]): void {
  const database = new Database(file);
  try {
    database.unsafeMode(true);
    database.pragma('foreign_keys = OFF');
    for (const statement of statements) expect(database.prepare(statement).run().changes).toBeGreaterThan(0);
  } finally {
    database.close();
  }
}

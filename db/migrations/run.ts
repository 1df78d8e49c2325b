import type Database from 'better-sqlite3';
import { APPLICATION_ID } from '../connection/pragmas.ts';
import { fail } from '../domain/errors.ts';
import { migration0001 } from './0001-archive.ts';

/** One step from a form of the archive to the next. Frozen once released; `version` counts from 1 without gaps. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

export const MIGRATIONS: readonly Migration[] = [migration0001];

/** The form of the archive this program writes: `user_version` in the header of the file. */
export const SCHEMA_VERSION = MIGRATIONS.length;

export type MigrationOptions = {
  /** Called once before an archive that holds something is changed: makes a verified backup, or throws. */
  backup: (from: number, to: number) => void;
  /** Runs inside the transaction, after the last step. */
  finish?: (database: Database.Database) => void;
  migrations?: readonly Migration[];
};

/**
 * Brings an archive to the form of this program, in one transaction with its version number: after an error at any
 * statement it is what it was. Returns how many steps were done. The caller holds the archive's lock.
 */
export function migrate(database: Database.Database, options: MigrationOptions): number {
  const migrations = options.migrations ?? MIGRATIONS;
  const from = database.pragma('user_version', { simple: true }) as number;
  const steps = migrations.filter((migration) => migration.version > from);
  const last = steps.at(-1);
  if (!last) return 0;
  if (from > 0) options.backup(from, last.version);
  // Rebuilding a table must not fire the cascades of the old one; the check below takes their place.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        for (const step of steps) database.exec(step.sql);
        options.finish?.(database);
        const broken = database.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          fail({ kind: 'internal', detail: `migration ${last.version}: ${broken.length} broken references` });
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${last.version}`);
      })
      .immediate();
  } finally {
    database.pragma('foreign_keys = ON');
  }
  return steps.length;
}

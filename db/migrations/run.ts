import type Database from 'better-sqlite3';
import { putMeta } from '../connection/meta.ts';
import { APPLICATION_ID } from '../connection/pragmas.ts';
import { PROGRAM_VERSION } from '../connection/program.ts';
import { fail } from '../domain/errors.ts';
import { migration0001 } from './0001-archive.ts';
import { migration0002 } from './0002-signals.ts';
import { migration0003 } from './0003-reviews.ts';
import { migration0004 } from './0004-links.ts';
import { migration0005 } from './0005-saved-searches.ts';
import { migration0006 } from './0006-excerpts.ts';
import { migration0007 } from './0007-notebook.ts';
import { migration0008 } from './0008-reports.ts';
import { migration0009 } from './0009-spelling.ts';

/**
 * One step from a form of the archive to the next. Frozen once released; `version` counts from 1 without gaps. `run` comes
 * after `sql`, for what SQL alone cannot carry over (hashes of rows it changes).
 */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly run?: (database: Database.Database) => void;
};

export const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
];

/** The form of the archive this program writes: `user_version` in the header of the file. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** True when the archive has the form of this program. */
export function isCurrent(database: Database.Database, migrations = MIGRATIONS): boolean {
  return stepsFor(database, migrations).length === 0;
}

/**
 * Brings an archive to the form of this program, in one transaction with its version number: after an error at any
 * statement it is what it was. The caller holds the archive's lock and has backed it up.
 */
export function migrate(database: Database.Database, migrations = MIGRATIONS): void {
  const steps = stepsFor(database, migrations);
  const last = steps.at(-1);
  if (!last) return;
  // Rebuilding a table must not fire the cascades of the old one; the check below takes their place.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        for (const step of steps) {
          database.exec(step.sql);
          step.run?.(database);
        }
        putMeta(database, { program_version: PROGRAM_VERSION });
        const broken = database.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) {
          fail({ kind: 'internal', detail: `migration ${last.version}: ${broken.length} broken references` });
        }
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${last.version}`);
      })
      .immediate();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function stepsFor(database: Database.Database, migrations: readonly Migration[]): Migration[] {
  const version = database.pragma('user_version', { simple: true }) as number;
  return migrations.filter((migration) => migration.version > version);
}

import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { fail, VigieError } from '../domain/errors.ts';
import { backupBeforeMigration } from '../backup/before-migration.ts';
import { isCurrent, migrate } from '../migrations/run.ts';
import { refuseReadOnly } from './access.ts';
import { connectArchive } from './archive.ts';
import { makeArchive, type NewArchive } from './creation.ts';
import { inspectDatabase, inspectLog } from './inspect.ts';
import { databaseFileOf } from './layout.ts';
import { refuseIfHeldHere, takeLock } from './lock.ts';
import { readMeta } from './meta.ts';
import { openWriter } from './pragmas.ts';
import { asVigieError, isSqliteError } from './sqlite-errors.ts';
import type { Archive } from './types.ts';

/**
 * Opens the archive in `folder` for this process alone, brings it to this program's form when it is older (after a
 * verified backup), and gives it. Fails with `archive-missing`, `-damaged`, `-newer`, `-in-use` or `-read-only`, the
 * archive being then what it was, byte for byte.
 */
export async function openArchive(folder: string): Promise<Archive> {
  const file = databaseFileOf(folder);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) fail({ kind: 'archive-missing', path: folder });
  try {
    refuseIfHeldHere(folder);
    for (const path of [folder, file]) refuseReadOnly(path, folder);
    inspectDatabase(file, folder);
    const lock = takeLock(folder);
    try {
      inspectLog(folder);
      const writer = openWriter(file, (database) => refuseForeign(database, folder));
      try {
        await bringUpToDate(writer, folder);
        return connectArchive(folder, lock, writer);
      } catch (error) {
        writer.close();
        throw error;
      }
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw asVigieError(error, folder);
  }
}

/**
 * Makes an archive in `folder`, which is empty or does not exist yet (else `archive-not-empty`), with what `fill` writes
 * into it, and opens it. Whatever fails, no archive was created.
 */
export async function createArchive(folder: string, content: NewArchive): Promise<Archive> {
  await makeArchive(folder, content);
  return openArchive(folder);
}

function refuseForeign(database: Database.Database, folder: string): void {
  try {
    if (readMeta(database, 'id') === null)
      fail({ kind: 'archive-damaged', path: folder, detail: 'no identity' });
  } catch (error) {
    // « no such table »: the pages can be read, but they are not those of an archive.
    if (!isSqliteError(error) || error.code !== 'SQLITE_ERROR') throw error;
    throw new VigieError({ kind: 'archive-damaged', path: folder, detail: error.message }, { cause: error });
  }
}

async function bringUpToDate(database: Database.Database, folder: string): Promise<void> {
  if (isCurrent(database)) return;
  await backupBeforeMigration(folder);
  migrate(database);
}

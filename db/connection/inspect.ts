import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { fail } from '../domain/errors.ts';
import { SCHEMA_VERSION } from '../migrations/run.ts';
import { companionsOf, databaseFileOf } from './layout.ts';
import { readMeta } from './meta.ts';
import { APPLICATION_ID, openReader } from './pragmas.ts';
import { PROGRAM_VERSION } from './program.ts';

const MAGIC = 'SQLite format 3\0';
/** Beyond this an archive is not read into memory merely to say which program made it. */
const READ_INTO_MEMORY_AT_MOST = 512 * 1024 * 1024;

/**
 * Refuses what is no archive of ours, or one of a later program, from the bytes alone: nothing is opened, so nothing is
 * changed; errors name `path`. Header: https://sqlite.org/fileformat2.html §1.3. Call it only when this process has not
 * opened the file.
 */
export function inspectDatabase(file: string, path: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) fail({ kind: 'archive-missing', path });
  const header = readHeader(file);
  const damaged = (detail: string): never => fail({ kind: 'archive-damaged', path, detail });
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC) return damaged('not a database');
  if (header.readUInt32BE(68) !== APPLICATION_ID) return damaged('not an archive of Vigie');
  const version = header.readUInt32BE(60);
  if (version === 0) return damaged('not an archive of any form');
  refuseNewer(path, version, () => programOf(file, stat.size));
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  // A database whose log is still beside it may be shorter than its header says; without one it was cut.
  const complete = header.readUInt32BE(28) * pageSize <= stat.size || hasLog(file);
  if (!complete) damaged('the file was cut short');
}

/**
 * Refuses an archive that only its log says is of a later program. A reader leaves the log where it is, a writer would
 * fold it into the file when it closes. Call it with the lock held.
 */
export function inspectLog(folder: string): void {
  const file = databaseFileOf(folder);
  if (!hasLog(file)) return;
  const database = openReader(file);
  try {
    refuseNewer(folder, database.pragma('user_version', { simple: true }) as number, () =>
      readMeta(database, 'program_version'),
    );
  } finally {
    database.close();
  }
}

/** Refuses an archive of a later program; `needs` is asked only then. */
function refuseNewer(folder: string, version: number, needs: () => string | null): void {
  if (version <= SCHEMA_VERSION) return;
  fail({
    kind: 'archive-newer',
    path: folder,
    needs: newerProgram(needs()),
    archiveVersion: version,
    programVersion: SCHEMA_VERSION,
  });
}

/** The version to ask for, or nothing when the archive does not say one that is later than ours. */
function newerProgram(version: string | null): string {
  return version !== null && version.localeCompare(PROGRAM_VERSION, 'en', { numeric: true }) > 0
    ? version
    : '';
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, 100, 0));
  } finally {
    closeSync(descriptor);
  }
}

function hasLog(file: string): boolean {
  const [log] = companionsOf(file);
  return existsSync(log!) && statSync(log!).size > 0;
}

/** Which program wrote an archive, read from a copy in memory so that SQLite leaves nothing beside the file. */
function programOf(file: string, size: number): string | null {
  if (size > READ_INTO_MEMORY_AT_MOST) return null;
  const bytes = readFileSync(file);
  // « Read and write versions » 1: a database in memory cannot have a write-ahead log.
  bytes[18] = 1;
  bytes[19] = 1;
  try {
    const database = new Database(bytes, { readonly: true });
    try {
      return readMeta(database, 'program_version');
    } finally {
      database.close();
    }
  } catch {
    // A later form may keep its version elsewhere: the number of the form is told in any case.
    return null;
  }
}

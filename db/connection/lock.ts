import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { z } from '#preload/contract/zod.ts';
import { VigieError } from '../domain/errors.ts';
import { FILE_MODE, holderFileOf, identityOf, lockFileOf, sameFile } from './layout.ts';
import { isSqliteError } from './sqlite-errors.ts';

/** Who holds an archive, as the next one to ask for it is told. */
const holderSchema = z.object({ pid: z.number(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

export type Lock = {
  /** True when whoever held the archive before did not let go of it: a crash, a kill, a power cut. */
  readonly afterCrash: boolean;
  release(): void;
};

/**
 * Folders this process holds. Asked first: opening a file a second time in one process and closing it again would drop
 * the first one's POSIX locks.
 */
const held = new Set<string>();

/** Refuses a folder this process already holds; before this, none of its files may be touched. */
export function refuseIfHeldHere(folder: string): void {
  if (held.has(realpathSync(folder))) inUse(folder);
}

/**
 * Takes the archive for this process, or says who has it. The lock is an exclusive transaction on an empty database
 * beside the archive: the system frees it whatever happens to the process, and its bytes never change. Who holds it
 * stands in a file of its own, since a locked database cannot be read.
 */
export function takeLock(folder: string): Lock {
  refuseIfHeldHere(folder);
  const key = realpathSync(folder);
  const file = lockFileOf(folder);
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE_MODE));
  const identity = identityOf(file);
  const database = new Database(file, { timeout: 0 });
  try {
    // Nothing is ever written through this lock, so it needs no journal beside it.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // A creation that failed takes its lock file away: a lock on a file without a name holds nothing.
    if (!sameFile(identity, identityOf(file))) inUse(folder);
  } catch (error) {
    database.close();
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) inUse(folder, error);
    throw error;
  }
  try {
    const afterCrash = existsSync(holderFileOf(folder));
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(holderFileOf(folder), JSON.stringify(holder), { mode: FILE_MODE });
    held.add(key);
    return { afterCrash, release: () => release(key, folder, database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function release(key: string, folder: string, database: Database.Database): void {
  if (!held.delete(key)) return;
  rmSync(holderFileOf(folder), { force: true });
  database.close();
}

function inUse(folder: string, cause?: unknown): never {
  const holder = readHolder(folder);
  const text = holder && `${holder.host}, ${holder.pid}`;
  throw new VigieError({ kind: 'archive-in-use', path: folder, holder: text }, { cause });
}

/** Reads who holds, or held, the archive; null when nobody says so. */
function readHolder(folder: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFileOf(folder), 'utf8')));
  } catch {
    // Missing or half written: the lock itself decides, this is only what people are told.
    return null;
  }
}

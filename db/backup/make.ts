import { existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import {
  attachmentsFolderOf,
  databaseFileOf,
  FOLDER_MODE,
  syncFile,
  syncFolder,
} from '../connection/layout.ts';
import { openReader } from '../connection/pragmas.ts';
import { fail, VigieError } from '../domain/errors.ts';
import type { FoundProblem } from '../domain/problems.ts';
import { checkContent } from '../integrity/check-file.ts';
import { checkPages } from '../integrity/file-check.ts';
import { copyDatabase, removeDatabase } from '../integrity/search-check.ts';
import { gatherContents, packContents } from './contents.ts';
import { type Fingerprint, fingerprintOf, sameContent } from './fingerprint.ts';

export type BackupOrder = {
  /** The archive's folder. */
  folder: string;
  /** The file to make; nothing is there yet (`file-exists`). */
  target: string;
  /** Attachments go inside the file (to be taken away), or onto the shelves beside it that all backups share. */
  contained: boolean;
};

/** `moved`: something was saved meanwhile, so that nothing can be compared; ask again. */
export type BackupResult = { state: 'made'; records: number } | { state: 'moved' };

/**
 * Makes one verified backup: a copy of the last committed state, checked page by page and row by row, compared with the
 * archive it was made from, and only then given its name. Blocks: it belongs into a worker.
 */
export async function makeBackup({ folder, target, contained }: BackupOrder): Promise<BackupResult> {
  if (existsSync(target)) fail({ kind: 'file-exists', path: target });
  mkdirSync(dirname(target), { recursive: true, mode: FOLDER_MODE });
  const part = join(dirname(target), `.${basename(target)}.part`);
  removeDatabase(part);
  try {
    copyDatabase(databaseFileOf(folder), part);
    const wanted = fingerprintOfFile(databaseFileOf(folder));
    const made = fingerprintOfFile(part);
    if (made.lastChangeSet !== wanted.lastChangeSet) return { state: 'moved' };
    refuse(folder, await checkContent(part));
    if (!sameContent(made, wanted)) damaged(folder, 'the copy differs from the archive');
    storeContents(part, folder, contained ? null : attachmentsFolderOf(dirname(target)));
    syncFile(part);
    giveName(part, target);
    syncFolder(dirname(target));
    return { state: 'made', records: made.counts['record'] ?? 0 };
  } finally {
    removeDatabase(part);
  }
}

function fingerprintOfFile(file: string): Fingerprint {
  const database = openReader(file);
  try {
    return database.transaction(() => fingerprintOf(database))();
  } finally {
    database.close();
  }
}

function storeContents(part: string, folder: string, shelves: string | null): void {
  const database = new Database(part, { fileMustExist: true });
  try {
    if (shelves !== null) return gatherContents(database, [attachmentsFolderOf(folder)], shelves);
    packContents(database, attachmentsFolderOf(folder));
    refuse(folder, checkPages(database));
  } finally {
    database.close();
  }
}

/** Gives a finished file its name, unless somebody else took it meanwhile: a rename alone would write over theirs. */
function giveName(part: string, target: string): void {
  try {
    linkSync(part, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new VigieError({ kind: 'file-exists', path: target }, { cause: error });
    }
    renameSync(part, target);
  }
}

/** Fails with `archive-damaged` when a check found something. */
export function refuse(path: string, [first, ...others]: readonly FoundProblem[]): void {
  if (first) damaged(path, others.length > 0 ? `${first.message} (+ ${others.length})` : first.message);
}

function damaged(path: string, detail: string): never {
  fail({ kind: 'archive-damaged', path, detail });
}

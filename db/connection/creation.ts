import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, VigieError } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { SEARCH_RULES } from '../domain/text/rules.ts';
import { migrate } from '../migrations/run.ts';
import { connectArchive } from './archive.ts';
import {
  attachmentsFolderOf,
  backupsFolderOf,
  companionsOf,
  databaseFileOf,
  ensureFolder,
  FILE_MODE,
  FOLDER_MODE,
  holderFileOf,
  lockFileOf,
  syncFile,
  syncFolder,
} from './layout.ts';
import { refuseIfHeldHere, takeLock } from './lock.ts';
import { putMeta } from './meta.ts';
import { refuseReadOnly } from './access.ts';
import { openWriter } from './pragmas.ts';
import { asVigieError } from './sqlite-errors.ts';
import type { Archive } from './types.ts';

export type NewArchive = {
  name: string;
  /** Writes what the archive holds from the start. When it fails, nothing was created. */
  fill?: (archive: Archive) => Promise<unknown>;
};

/**
 * Makes an archive in `folder`, closed. It is made aside and put in place whole, the database last: an error leaves no
 * archive and the folder as it was, a crash leaves no archive and a folder that can be used again.
 */
export function makeArchive(folder: string, content: NewArchive): Promise<void> {
  return makeFolder(folder, (workshop) => makeDatabase(workshop, content));
}

/**
 * Makes an archive as `makeArchive` does, with whatever `make` puts into the workshop: a closed database and its
 * attachments.
 */
export async function makeFolder(folder: string, make: (workshop: string) => Promise<void>): Promise<void> {
  let firstMade: string | undefined;
  try {
    // Asked first: making folders on a read-only disk fails with words that say something else.
    refuseReadOnly(nearestExisting(folder), folder);
    firstMade = mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    refuseIfHeldHere(folder);
    refuseUnlessFree(folder);
    await makeIn(folder, make);
  } catch (error) {
    if (firstMade) removeEmptyFolders(folder, firstMade);
    throw explained(error, folder);
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

/** Where an archive is made before it is one. */
const workshopOf = (folder: string): string => join(folder, '.creation');

/** What an interrupted creation may have left: never a database in place. */
const leftoversOf = (folder: string): readonly string[] => [
  workshopOf(folder),
  attachmentsFolderOf(folder),
  backupsFolderOf(folder),
];

function refuseUnlessFree(folder: string): void {
  const locks = [lockFileOf(folder), holderFileOf(folder)];
  const interrupted = existsSync(workshopOf(folder)) ? [...locks, ...leftoversOf(folder)] : locks;
  const names = interrupted.map((path) => basename(path));
  if (!readdirSync(folder).every((name) => names.includes(name)))
    fail({ kind: 'archive-not-empty', path: folder });
}

async function makeIn(folder: string, make: (workshop: string) => Promise<void>): Promise<void> {
  const workshop = workshopOf(folder);
  const lock = takeLock(folder);
  try {
    // Between the first look and the lock, another program may have made an archive here.
    if (existsSync(databaseFileOf(folder))) fail({ kind: 'archive-not-empty', path: folder });
    for (const path of leftoversOf(folder)) rmSync(path, { recursive: true, force: true });
    for (const path of [workshop, attachmentsFolderOf(workshop), backupsFolderOf(workshop)])
      ensureFolder(path);
    await make(workshop);
    publish(workshop, folder);
    lock.release();
  } catch (error) {
    for (const path of leftoversOf(folder)) rmSync(path, { recursive: true, force: true });
    rmSync(lockFileOf(folder), { force: true });
    lock.release();
    throw error;
  }
}

async function makeDatabase(workshop: string, { name, fill }: NewArchive): Promise<void> {
  const file = databaseFileOf(workshop);
  closeSync(openSync(file, 'wx', FILE_MODE));
  const writer = openWriter(file);
  try {
    migrate(writer);
    putMeta(writer, {
      ...{ id: newId(), name, created_at: new Date().toISOString() },
      search_rules: SEARCH_RULES,
    });
  } catch (error) {
    writer.close();
    throw error;
  }
  // The folder's own lock is held around all this: the workshop needs none.
  const archive = connectArchive(workshop, { afterCrash: false, release: () => {} }, writer);
  try {
    await fill?.(archive);
  } finally {
    await archive.close();
  }
}

/** Moves what was made into place; the archive exists from the moment its database has its name. */
function publish(workshop: string, folder: string): void {
  const unfinished = companionsOf(databaseFileOf(workshop)).find((path) => existsSync(path));
  if (unfinished)
    fail({ kind: 'disk-error', path: folder, detail: 'the log could not be folded into the file' });
  syncFile(databaseFileOf(workshop));
  renameSync(attachmentsFolderOf(workshop), attachmentsFolderOf(folder));
  renameSync(backupsFolderOf(workshop), backupsFolderOf(folder));
  renameSync(databaseFileOf(workshop), databaseFileOf(folder));
  rmdirSync(workshop);
  syncFolder(folder);
  syncFolder(dirname(folder));
}

/** Takes away the folders this creation made, from the innermost out, as long as they hold nothing. */
function removeEmptyFolders(folder: string, firstMade: string): void {
  for (let path = folder; path.length >= firstMade.length; path = dirname(path)) {
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}

function explained(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new VigieError({ kind: 'archive-not-empty', path: folder }, { cause: error });
  return asVigieError(error, folder);
}

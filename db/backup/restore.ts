import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { attachmentPath, storedContents } from '../attachments/files.ts';
import { runInBackground } from '../archive/background.ts';
import { makeFolder } from '../connection/creation.ts';
import {
  attachmentsFolderOf,
  backupsFolderOf,
  companionsOf,
  databaseFileOf,
  ensureFolder,
  syncFile,
  syncFolder,
} from '../connection/layout.ts';
import { takeLock } from '../connection/lock.ts';
import { asVigieError } from '../connection/sqlite-errors.ts';
import { swapDatabase } from '../connection/swap.ts';
import type { Archive, PausedArchive } from '../connection/types.ts';
import { fail, VigieError } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { backupName } from './names.ts';

export type Restored = { records: number };

/**
 * Makes an archive out of a backup in `folder`, which is empty or does not exist yet (`archive-not-empty`): checked
 * whole before it is one. `not-found`, `archive-damaged` and `archive-newer` name the backup.
 */
export async function restoreInto(backup: string, folder: string, signal?: AbortSignal): Promise<Restored> {
  const file = existing(backup);
  let restored: Restored = { records: 0 };
  await makeFolder(folder, async (workshop) => {
    restored = await runInBackground(
      { kind: 'unpack', order: { file, into: workshop, shelves: [] } },
      signal,
    );
  });
  return restored;
}

/**
 * Puts a backup in the place of an open archive, after a verified backup of what is there. Everyone who holds the
 * archive goes on with what was restored. When the archive is too damaged to be backed up, its database is kept as it
 * is in a folder beside the backups.
 */
export async function restoreOver(archive: Archive, backup: string, signal?: AbortSignal): Promise<Restored> {
  return unpackBeside(archive.folder, backup, signal, (database) =>
    archive.pause((paused) => swap(paused, archive, database, signal)),
  );
}

/**
 * Puts a backup in the place of an archive that cannot be opened any more: damaged, or without its database. What is
 * left of it is kept as it is in a folder beside the backups.
 */
export async function restoreUnopened(
  folder: string,
  backup: string,
  signal?: AbortSignal,
): Promise<Restored> {
  const lock = takeLock(folder);
  try {
    return await unpackBeside(folder, backup, signal, async (replacement) => {
      const current = databaseFileOf(folder);
      const aside = asideOf(folder, new Date().toISOString());
      if (existsSync(current)) return swapDatabase({ current, replacement, aside });
      // A log without its database would be taken for the log of the one that comes.
      const logs = companionsOf(current).filter((path) => existsSync(path));
      if (logs.length > 0) ensureFolder(aside);
      for (const log of logs) renameSync(log, join(aside, basename(log)));
      syncFile(replacement);
      renameSync(replacement, current);
      syncFolder(folder);
    });
  } catch (error) {
    throw asVigieError(error, folder);
  } finally {
    lock.release();
  }
}

/** Unpacks and checks a backup in the archive's own folder, takes its attachments in, then has its database placed. */
async function unpackBeside(
  folder: string,
  backup: string,
  signal: AbortSignal | undefined,
  place: (database: string) => Promise<void>,
): Promise<Restored> {
  const file = existing(backup);
  const workshop = join(folder, `.restore-${newId()}`);
  ensureFolder(workshop);
  try {
    const order = { file, into: workshop, shelves: [attachmentsFolderOf(folder)] };
    const restored = await runInBackground({ kind: 'unpack', order }, signal);
    takeContents(attachmentsFolderOf(workshop), attachmentsFolderOf(folder));
    await place(databaseFileOf(workshop));
    return restored;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Where a database that was replaced at an instant is kept. */
function asideOf(folder: string, at: string): string {
  return join(backupsFolderOf(folder), `replaced-${at.replace(/[-:.]/g, '')}`);
}

async function swap(
  paused: PausedArchive,
  archive: Archive,
  replacement: string,
  signal?: AbortSignal,
): Promise<void> {
  const now = new Date().toISOString();
  const target = join(backupsFolderOf(archive.folder), backupName(now, 'restore'));
  const saved = await backedUp({ folder: archive.folder, target, contained: false }, signal);
  const aside = asideOf(archive.folder, now);
  paused.replaceWith(replacement, aside);
  if (saved) rmSync(aside, { recursive: true, force: true });
}

/** True when what is there is safe in a backup; false when it is damaged, which is why people restore. */
async function backedUp(
  order: { folder: string; target: string; contained: boolean },
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    return (await runInBackground({ kind: 'backup', order }, signal)).state === 'made';
  } catch (error) {
    if (error instanceof VigieError && error.data.kind === 'archive-damaged') return false;
    throw error;
  }
}

function takeContents(from: string, to: string): void {
  for (const sha256 of storedContents(from)) {
    const target = attachmentPath(to, sha256);
    ensureFolder(dirname(target));
    renameSync(attachmentPath(from, sha256), target);
    syncFolder(dirname(target));
  }
}

function existing(backup: string): string {
  const path = resolve(backup);
  if (!existsSync(path)) fail({ kind: 'not-found', what: 'backup', id: backup });
  return statSync(path).isDirectory() ? databaseFileOf(path) : path;
}

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { attachmentPath, storedContents } from '../attachments/files.ts';
import { attachmentsFolderOf, backupsFolderOf } from '../connection/layout.ts';
import { removeDatabase } from '../integrity/search-check.ts';
import { type Backup, listBackups } from './names.ts';

/** How many backups made by themselves are kept: the newest of each of the last hours, days and months that have one. */
const KEPT: readonly (readonly [prefix: number, many: number])[] = [
  ['2026-11-23T08'.length, 24],
  ['2026-11-23'.length, 14],
  ['2026-11'.length, 12],
];
/** How many are kept of those made before a migration, an import or a restore. Those a person asked for all stay. */
const KEPT_BEFORE_RISKS = 12;
/** A file in the making is given up after this long, in ms: whoever made it is gone. */
const UNFINISHED_FOR = 24 * 60 * 60 * 1000;

/** Which of these backups, newest first, may go. */
export function backupsToDrop(backups: readonly Backup[]): Backup[] {
  const keep = new Set<Backup>(backups.filter((backup) => backup.reason === 'manual'));
  const hourly = backups.filter((backup) => backup.reason === 'hourly');
  for (const [prefix, many] of KEPT) {
    const newest = new Map<string, Backup>();
    for (const backup of hourly)
      if (!newest.has(backup.at.slice(0, prefix))) newest.set(backup.at.slice(0, prefix), backup);
    for (const backup of [...newest.values()].slice(0, many)) keep.add(backup);
  }
  for (const reason of ['migration', 'import', 'restore'] as const) {
    for (const backup of backups.filter((one) => one.reason === reason).slice(0, KEPT_BEFORE_RISKS))
      keep.add(backup);
  }
  return backups.filter((backup) => !keep.has(backup));
}

/** Takes away the backups that may go, and the attachments that none of those left names. Only when the archive is well. */
export function rotateBackups(folder: string): void {
  const backups = backupsFolderOf(folder);
  const all = listBackups(folder);
  const dropped = backupsToDrop(all);
  for (const backup of dropped) removeDatabase(backup.file);
  for (const name of existsSync(backups) ? readdirSync(backups) : []) {
    const path = join(backups, name);
    if (name.endsWith('.part') && Date.now() - statSync(path).mtimeMs > UNFINISHED_FOR)
      rmSync(path, { force: true });
  }
  if (dropped.length > 0)
    dropContents(
      folder,
      all.filter((backup) => !dropped.includes(backup)),
    );
}

function dropContents(folder: string, kept: readonly Backup[]): void {
  const shelves = attachmentsFolderOf(backupsFolderOf(folder));
  const named = new Set(kept.flatMap((backup) => contentsNamedBy(backup.file)));
  for (const sha256 of storedContents(shelves))
    if (!named.has(sha256)) rmSync(attachmentPath(shelves, sha256));
}

function contentsNamedBy(file: string): string[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare('SELECT sha256 FROM attachment').pluck().all() as string[];
  } finally {
    database.close();
  }
}

import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Only the person who made the archive may read it. */
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** Where everything of an archive lies: one folder, nothing outside it. */
export const databaseFileOf = (folder: string): string => join(folder, 'vigie.sqlite');
/** The empty database whose lock says that a process has the archive: `lock.ts`. */
export const lockFileOf = (folder: string): string => join(folder, 'lock.sqlite');
/** Who holds the lock, in JSON, for people. */
export const holderFileOf = (folder: string): string => join(folder, 'lock.json');
/** The files of the archive, each under the SHA-256 of its content. */
export const attachmentsFolderOf = (folder: string): string => join(folder, 'attachments');
export const backupsFolderOf = (folder: string): string => join(folder, 'backups');

/** The files SQLite keeps beside a database; they belong to it and move with it. */
export const companionsOf = (databaseFile: string): readonly string[] => [
  `${databaseFile}-wal`,
  `${databaseFile}-shm`,
];

/** Which file a path names right now: two paths, or two moments, are the same file when these are equal. */
export type FileIdentity = { device: bigint; inode: bigint };

/** The identity of the file at `path`, or null when there is none. */
export function identityOf(path: string): FileIdentity | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? { device: stat.dev, inode: stat.ino } : null;
}

/** True when both name the same file. */
export function sameFile(one: FileIdentity | null, other: FileIdentity | null): boolean {
  return one !== null && other !== null && one.device === other.device && one.inode === other.inode;
}

/** Makes a folder of the archive when it is missing. */
export function ensureFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
}

/**
 * Waits until the disk holds the names in a folder: a renamed file may otherwise vanish in a power cut. Windows cannot
 * open folders and keeps their names by itself.
 */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  syncFile(path);
}

/** Waits until the disk holds the content of a file. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** True when somebody took away everyone's right to write: root may write all the same, and must not. */
export function isWriteProtected(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && (stat.mode & 0o222) === 0;
}

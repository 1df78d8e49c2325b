import { join, resolve } from 'node:path';
import { runInBackground } from '../archive/background.ts';
import { backupsFolderOf } from '../connection/layout.ts';
import type { Archive } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import type { BackupOrder } from './make.ts';
import { backupName, type BackupReason } from './names.ts';

export type MadeBackup = { file: string; records: number };

/** Makes a verified backup among the archive's own: the database in one file, attachments on shelves they all share. */
export function createBackup(
  archive: Archive,
  reason: BackupReason,
  signal?: AbortSignal,
): Promise<MadeBackup> {
  const target = join(backupsFolderOf(archive.folder), backupName(new Date().toISOString(), reason));
  return make(archive, { folder: archive.folder, target, contained: false }, signal);
}

/** Makes a verified backup to be taken away: one file with everything in it, attachments too, where there is none yet. */
export function createBackupAt(archive: Archive, path: string, signal?: AbortSignal): Promise<MadeBackup> {
  return make(archive, { folder: archive.folder, target: resolve(path), contained: true }, signal);
}

async function make(archive: Archive, order: BackupOrder, signal?: AbortSignal): Promise<MadeBackup> {
  const attempt = () => runInBackground({ kind: 'backup', order }, signal);
  let result = await attempt();
  // Someone saves all the time: the second time they wait, for as long as it takes.
  if (result.state === 'moved') result = await archive.pause(attempt);
  if (result.state === 'moved') fail({ kind: 'internal', detail: 'the archive changed while it was paused' });
  return { file: order.target, records: result.records };
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolderOf } from '../connection/layout.ts';

/** Why a backup was made. `hourly` ones are made by themselves and rotated; the others were made before something risky, or asked for. */
export const BACKUP_REASONS = ['hourly', 'manual', 'migration', 'import', 'restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** One backup of the archive's own folder of backups. `at` is an instant, ISO 8601 in UTC. */
export type Backup = { file: string; at: string; bytes: number; reason: BackupReason };

const NAME = /^vigie-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-z]+)\.sqlite$/;

/** The name of a backup: when and why, so that a folder of them reads in order and needs no index. */
export function backupName(at: string, reason: BackupReason): string {
  return `vigie-${at.replace(/[-:.]/g, '')}-${reason}.sqlite`;
}

/** When and why, out of a name; null when it is not the name of a backup. */
export function parseBackupName(name: string): { at: string; reason: BackupReason } | null {
  const [, year, month, day, hour, minute, second, ms, word] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((known) => known === word);
  if (!year || !reason) return null;
  return { at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`, reason };
}

/** The backups in the archive's own folder, newest first. */
export function listBackups(folder: string): Backup[] {
  const backups = backupsFolderOf(folder);
  if (!existsSync(backups)) return [];
  const found = readdirSync(backups).flatMap((name) => {
    const parsed = parseBackupName(name);
    const file = join(backups, name);
    return parsed ? [{ file, ...parsed, bytes: statSync(file).size }] : [];
  });
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

import { join } from 'node:path';
import { backupsFolderOf } from '../connection/layout.ts';
import { fail } from '../domain/errors.ts';
import { runInBackground } from '../archive/background.ts';
import { backupName } from './names.ts';

/** A verified backup of an archive that is locked but not in use, before its form changes; without one it must not. */
export async function backupBeforeMigration(folder: string): Promise<void> {
  const target = join(backupsFolderOf(folder), backupName(new Date().toISOString(), 'migration'));
  const result = await runInBackground({ kind: 'backup', order: { folder, target, contained: false } });
  if (result.state !== 'made') fail({ kind: 'internal', detail: 'the archive changed while it was locked' });
}

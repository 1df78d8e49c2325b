import type { archive } from '#preload/contract/archive.ts';
import { createBackup, createBackupAt } from '../backup/create.ts';
import { listBackups } from '../backup/names.ts';
import { restoreOver } from '../backup/restore.ts';
import type { Handlers } from '../connection/handlers.ts';
import { checkArchive } from '../integrity/check.ts';
import { repairArchive } from '../integrity/repair.ts';
import { SCHEMA_VERSION } from '../migrations/run.ts';
import { countsAround, countsByKind } from './counts.ts';
import { infoOf } from './info.ts';

/** The door of the archive as a whole. */
export const archiveHandlers: Handlers<typeof archive> = {
  info: ({ archive }) => infoOf(archive),

  stats: async ({ archive: { reader } }) => ({
    records: await countsByKind(reader),
    ...(await countsAround(reader)),
    schemaVersion: SCHEMA_VERSION,
  }),

  check: ({ archive, signal }) => checkArchive(archive, { signal }),

  repair: ({ archive, signal }) => repairArchive(archive, { signal }),

  async backup({ archive, signal, emit }, { to }) {
    const made = await (to === undefined
      ? createBackup(archive, 'manual', signal)
      : createBackupAt(archive, to, signal));
    emit({ type: 'backup', file: made.file, verified: true });
    return { ...made, verified: true };
  },

  backups: async ({ archive }) => listBackups(archive.folder),

  async restore({ archive, signal, emit }, { file }) {
    const restored = await restoreOver(archive, file, signal);
    emit({ type: 'restored' });
    return { ...restored, verified: true };
  },
};

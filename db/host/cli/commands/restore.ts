import { existsSync } from 'node:fs';
import { restoreInto, restoreUnopened } from '../../../backup/restore.ts';
import { backupsFolderOf, databaseFileOf } from '../../../connection/layout.ts';
import { VigieError } from '../../../domain/errors.ts';
import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument } from '../options.ts';

/** `vigie restore`: into a new folder, or in the place of the archive that is there, whatever its state. */
export const restore: Command = async (call) => {
  const backup = resolvePath(call.io, argument(call, 0));
  const folder = resolvePath(call.io, argument(call, 1));
  const { records } = await restoreAs(backup, folder);
  return { json: { file: folder, verified: true, records }, text: call.texts.restored(folder, records) };
};

async function restoreAs(backup: string, folder: string): Promise<{ records: number }> {
  if (!existsSync(databaseFileOf(folder))) {
    // Its backups without its database: the archive lost it.
    return existsSync(backupsFolderOf(folder))
      ? restoreUnopened(folder, backup)
      : restoreInto(backup, folder);
  }
  try {
    return await withHost(folder, (client) => client.archive.restore({ file: backup }));
  } catch (error) {
    // A damaged archive is what backups are for. Damage of the backup itself comes through the host, as another class.
    if (!(error instanceof VigieError) || error.data.kind !== 'archive-damaged') throw error;
    return restoreUnopened(folder, backup);
  }
}

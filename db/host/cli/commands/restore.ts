import { existsSync } from 'node:fs';
import { restoreInto } from '../../../backup/restore.ts';
import { databaseFileOf } from '../../../connection/layout.ts';
import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument } from '../options.ts';

/** `vigie restore`: into a new folder, or in the place of the archive that is there, backed up first. */
export const restore: Command = async (call) => {
  const backup = resolvePath(call.io, argument(call, 0));
  const folder = resolvePath(call.io, argument(call, 1));
  const { records } = existsSync(databaseFileOf(folder))
    ? await withHost(folder, (client) => client.archive.restore({ file: backup }))
    : await restoreInto(backup, folder);
  return { json: { file: folder, verified: true, records }, text: call.texts.restored(folder, records) };
};

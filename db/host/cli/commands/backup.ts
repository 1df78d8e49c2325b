import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, textOption } from '../options.ts';

/** `vigie backup`: among the archive's own, or with everything in one file at `-o`. */
export const backup: Command = async (call) => {
  const output = textOption(call, 'output');
  const made = await withHost(resolvePath(call.io, argument(call, 0)), (client) =>
    client.archive.backup(output === undefined ? {} : { to: resolvePath(call.io, output) }),
  );
  return { json: made, text: call.texts.backedUp(made.file, made.records) };
};

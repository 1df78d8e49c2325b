import { isId } from '../../../domain/ids.ts';
import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument } from '../options.ts';
import { misuse } from '../usage-error.ts';

/** `vigie import undo`: takes a whole import back, and says what was left because someone worked on it since. */
export const importUndo: Command = async (call) => {
  const importId = argument(call, 1).toLowerCase();
  if (!isId(importId)) misuse((texts) => texts.badImportId(importId));
  const { removed, restored, kept } = await withHost(resolvePath(call.io, argument(call, 0)), (client) =>
    client.imports.undo({ importId }),
  );
  const { texts } = call;
  for (const { code, title } of kept) call.say(texts.importKept(code, title));
  if (restored > 0) call.say(texts.importRestored(restored));
  return { json: { removed }, text: texts.importUndone(removed) };
};

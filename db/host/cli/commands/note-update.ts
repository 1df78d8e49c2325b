import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, numberOption, requiredText } from '../options.ts';
import { readMarkdown } from '../read-markdown.ts';

/** `vigie note update`. */
export const noteUpdate: Command = async (call) => {
  const base = numberOption(call, 'base', 0, Number.MAX_SAFE_INTEGER);
  const markdown = await readMarkdown(call, requiredText(call, 'markdown'));
  const { code, saved } = await withHost(resolvePath(call.io, argument(call, 0)), async (client) => {
    const note = await client.notes.get({ id: argument(call, 1) });
    return {
      code: note.code,
      saved: await client.notes.saveMarkdown({ id: note.id, markdown, ...(base !== undefined && { base }) }),
    };
  });
  if (saved.unresolved.length > 0) call.say(call.texts.unresolved(saved.unresolved));
  return {
    json: { id: saved.id, revision: saved.revision },
    text: call.texts.noteUpdated(code, saved.revision),
  };
};

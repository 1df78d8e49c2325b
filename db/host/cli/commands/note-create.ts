import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet, requiredText, textList } from '../options.ts';
import { readMarkdown } from '../read-markdown.ts';

/** `vigie note create`. */
export const noteCreate: Command = async (call) => {
  const title = requiredText(call, 'title');
  const file = requiredText(call, 'markdown');
  const markdown = await readMarkdown(call, file);
  const note = await withHost(resolvePath(call.io, argument(call, 0)), async (client) => {
    const about = await Promise.all(textList(call, 'about').map((id) => client.records.get({ id })));
    return client.notes.create({
      title,
      markdown,
      aboutIds: about.map(({ id }) => id),
      createMissing: isSet(call, 'create-missing'),
    });
  });
  if (note.unresolved.length > 0) call.say(call.texts.unresolved(note.unresolved));
  return {
    json: { id: note.id, code: note.code, mentions: note.mentions, unresolved: note.unresolved },
    text: call.texts.noteCreated(note.code, note.mentions),
  };
};

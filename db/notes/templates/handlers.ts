import type { templates } from '#preload/contract/templates.ts';
import type { Handlers } from '../../connection/handlers.ts';
import { fillFor, resetTemplate, saveTemplate, writeFromTemplate } from './commands.ts';
import { listTemplates, readTemplate } from './queries.ts';

/** The door of the templates of notes. */
export const templateHandlers: Handlers<typeof templates> = {
  list: ({ archive }) => listTemplates(archive.reader),
  get: ({ archive }, { typeNote, locale }) => readTemplate(archive.reader, typeNote, locale),
  async save({ archive }, { typeNote, document }) {
    const { changeSetId } = await archive.write('template.save', (context) =>
      saveTemplate(context, typeNote, document),
    );
    return { changeSetId };
  },
  async reset({ archive }, { typeNote }) {
    const { changeSetId } = await archive.write('template.reset', (context) =>
      resetTemplate(context, typeNote),
    );
    return { changeSetId };
  },
  fill: ({ archive }, input) => fillFor(archive.reader, archive.authorId, input),
  async write({ archive }, input) {
    const { value, changeSetId } = await archive.write('note.create', (context) =>
      writeFromTemplate(context, input),
    );
    return { ...value, changeSetId };
  },
};

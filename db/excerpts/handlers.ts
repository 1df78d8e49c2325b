import type { excerpts } from '#preload/contract/excerpts.ts';
import type { Handlers } from '../connection/handlers.ts';
import { acceptWords, codePassage, editExcerpt, removeExcerpt } from './commands.ts';
import { exportExcerpts } from './export/export.ts';
import { codesInUse, cooccurrence, excerptMatrix, listExcerpts } from './queries.ts';

/** The door of the coded passages of notes. */
export const excerptHandlers: Handlers<typeof excerpts> = {
  list: ({ archive: { reader } }, filter) => listExcerpts(reader, filter),
  codes: ({ archive: { reader } }) => codesInUse(reader),
  matrix: ({ archive: { reader } }, { columns }) => excerptMatrix(reader, columns),
  cooccurrence: ({ archive: { reader } }) => cooccurrence(reader),
  export: ({ archive, signal }, input) => exportExcerpts(archive, input, signal),
  async code({ archive }, input) {
    const { value, changeSetId } = await archive.write('excerpt.code', (context) =>
      codePassage(context, input),
    );
    return { ids: value, changeSetId };
  },
  async edit({ archive }, { id, ...edit }) {
    const { changeSetId } = await archive.write('excerpt.edit', (context) => editExcerpt(context, id, edit));
    return { changeSetId };
  },
  async accept({ archive }, { id }) {
    const { changeSetId } = await archive.write('excerpt.accept', (context) => acceptWords(context, id));
    return { changeSetId };
  },
  async remove({ archive }, { id }) {
    const { changeSetId } = await archive.write('excerpt.remove', (context) => removeExcerpt(context, id));
    return { changeSetId };
  },
};

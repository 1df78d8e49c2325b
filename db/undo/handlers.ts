import type { history } from '#preload/contract/history.ts';
import type { Handlers } from '../connection/handlers.ts';
import { listChangeSets } from '../history/queries.ts';
import { undoChangeSet } from './undo.ts';

/** The door of the history: what was done, and taking it back. */
export const historyHandlers: Handlers<typeof history> = {
  list: ({ archive }, input) => listChangeSets(archive.reader, input),
  async undo({ archive }, { changeSetId: undoes }) {
    const { changeSetId } = await archive.write('undo', (context) => undoChangeSet(context, undoes), { undoes });
    return { changeSetId };
  },
};

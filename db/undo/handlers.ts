import type { history } from '#preload/contract/history.ts';
import type { Handlers } from '../connection/handlers.ts';
import { fail } from '../domain/errors.ts';
import { listChangeSets } from '../history/queries.ts';
import { undoChangeSet } from './undo.ts';

/** The door of the history: what was done, and taking it back. */
export const historyHandlers: Handlers<typeof history> = {
  list: ({ archive }, input) => listChangeSets(archive.reader, input),
  async undo({ archive }, { changeSetId: undoes }) {
    // The change set of an undo names the one it undoes: an unknown one is refused before anything is written.
    const known = await archive.reader
      .selectFrom('change_set')
      .select('id')
      .where('id', '=', undoes)
      .executeTakeFirst();
    if (!known) fail({ kind: 'not-found', what: 'change', id: undoes });
    const { changeSetId } = await archive.write('undo', (context) => undoChangeSet(context, undoes), {
      undoes,
    });
    return { changeSetId };
  },
};

import type { notes } from '#preload/contract/notes.ts';
import type { Handlers } from '../connection/handlers.ts';
import { fail } from '../domain/errors.ts';
import { prepareBody } from './body.ts';
import { saveBody } from './commands.ts';
import { listNotes, listRevisions, readNote, readRevision } from './queries.ts';
import { nameRevision } from './revisions.ts';

type NoteHandlers = Handlers<typeof notes>;

/** The door of the notes. What speaks Markdown is in `db/interchange/markdown/handlers.ts`. */
export const noteHandlers: Omit<NoteHandlers, 'create' | 'saveMarkdown' | 'markdown'> = {
  list: ({ archive }, input) => listNotes(archive.reader, input),
  get: ({ archive }, { id }) => readNote(archive.reader, id),
  revisions: ({ archive }, { id }) => listRevisions(archive.reader, id),
  revision: ({ archive }, { revisionId }) => readRevision(archive.reader, revisionId),

  async save({ archive }, { id, base, document, title }) {
    const body = prepareBody(document);
    const { value } = await archive.write('note.save', (context) => saveBody(context, { id, base, body, title }));
    if (value.state === 'stale') {
      fail({ kind: 'stale-revision', id: value.id, base, current: value.revision, sibling: base + 1 });
    }
    return { revision: value.revision, savedAt: value.savedAt, words: body.words, mentions: value.mentions };
  },
  async nameRevision({ archive }, { revisionId, name }) {
    await archive.write('revision.name', (context) => nameRevision(context, revisionId, name));
    return { revisionId };
  },
};

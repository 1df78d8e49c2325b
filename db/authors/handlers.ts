import type { authors } from '#preload/contract/archive.ts';
import type { Handlers } from '../connection/handlers.ts';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { insertRow } from '../history/rows.ts';
import { listAuthors, findAuthor } from './queries.ts';

/** The door of those who write in the archive. */
export const authorHandlers: Handlers<typeof authors> = {
  list: ({ archive }) => listAuthors(archive.reader),

  async create({ archive }, { name, initials, role }) {
    const { value } = await archive.write('authors.create', async (context) => {
      const author = { id: newId(), name, initials, role };
      await insertRow(context, 'author', { ...author, created_at: context.at }, null);
      return author;
    });
    return value;
  },

  async choose({ archive, emit }, { id }) {
    const author = (await findAuthor(archive.reader, id)) ?? fail({ kind: 'not-found', what: 'author', id });
    await archive.setAuthor(id);
    emit({ type: 'author', authorId: id });
    return author;
  },
};

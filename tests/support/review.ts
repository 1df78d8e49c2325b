import type { Archive } from '#db/connection/types.ts';
import { listChangeSets } from '#db/history/queries.ts';
import { newId } from '#db/domain/ids.ts';
import { insertRow } from '#db/history/rows.ts';
import { listThreads, type ThreadsInput } from '#db/review/threads.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { write } from './archive.ts';

/** Somebody writes from now on. */
export async function writesAs(archive: Archive, name: string): Promise<string> {
  const known = await archive.reader
    .selectFrom('author')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  const id = known?.id ?? newId();
  if (!known)
    await write(archive, (context) =>
      insertRow(
        context,
        'author',
        { id, name, initials: name.slice(0, 2).toUpperCase(), role: '', created_at: context.at },
        null,
      ),
    );
  await archive.setAuthor(id);
  return id;
}

/** Takes back the last thing done. */
export async function undoLast(archive: Archive): Promise<void> {
  const [last] = await listChangeSets(archive.reader, { limit: 1 });
  await archive.write('undo', (context) => undoChangeSet(context, last!.id), { undoes: last!.id });
}

/** The comments that a filter keeps, for whom writes now. */
export const threads = (archive: Archive, filter: Partial<ThreadsInput> = {}) =>
  listThreads(archive.reader, archive.authorId, {
    mine: false,
    sort: 'recent',
    offset: 0,
    limit: 100,
    ...filter,
  });

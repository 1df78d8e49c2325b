import type { notes } from '#preload/contract/notes.ts';
import type { Handlers } from '../connection/handlers.ts';
import { emptyDocument } from '../domain/document/build.ts';
import { fail } from '../domain/errors.ts';
import { documentToMarkdown } from '../domain/markdown/write.ts';
import type { WriteContext } from '../connection/types.ts';
import { prepareBody } from './body.ts';
import { createNote, saveBody, type SaveResult } from './commands.ts';
import { readNoteCreatingMissing, readNoteMarkdown } from './markdown.ts';
import { listNotes, listRevisions, readNote, readRevision } from './queries.ts';
import { nameRevision } from './revisions.ts';

/** The door of the notes. */
export const noteHandlers: Handlers<typeof notes> = {
  list: ({ archive }, input) => listNotes(archive.reader, input),
  get: ({ archive }, { id }) => readNote(archive.reader, id),
  revisions: ({ archive }, { id }) => listRevisions(archive.reader, id),
  revision: ({ archive }, { revisionId }) => readRevision(archive.reader, revisionId),

  async create({ archive }, { document, markdown, typeNote, createMissing, ...fields }) {
    const make = async (context: WriteContext) => {
      const read =
        markdown === undefined
          ? { document: document ?? emptyDocument(), unresolved: [] }
          : await (createMissing
              ? readNoteCreatingMissing(context, markdown)
              : readNoteMarkdown(context.trx, markdown));
      const properties = typeNote === undefined ? {} : { typeNote };
      return {
        ...(await createNote(context, { ...fields, properties, body: prepareBody(read.document) })),
        unresolved: read.unresolved,
      };
    };
    const { value, changeSetId } = await archive.write('note.create', make);
    const { record, mentions, unresolved } = value;
    return {
      id: record.id,
      code: record.code,
      revision: 1,
      mentions,
      unresolved: createMissing ? [] : unresolved,
      changeSetId,
    };
  },
  async save({ archive }, { id, base, document, title }) {
    const body = prepareBody(document);
    const { value } = await archive.write('note.save', (context) =>
      saveBody(context, { id, base, body, title }),
    );
    const saved = orStale(value, base);
    return { revision: saved.revision, savedAt: saved.savedAt, words: body.words, mentions: saved.mentions };
  },
  async saveMarkdown({ archive }, { id, base, markdown }) {
    const { document, unresolved } = await readNoteMarkdown(archive.reader, markdown);
    const body = prepareBody(document);
    const { value } = await archive.write('note.save', (context) =>
      saveBody(context, { id, base: base ?? null, body }),
    );
    const saved = orStale(value, base ?? 0);
    return { id: saved.id, revision: saved.revision, unresolved };
  },
  async markdown({ archive }, { id }) {
    const { document } = await readNote(archive.reader, id);
    return { markdown: documentToMarkdown(document) };
  },
  async nameRevision({ archive }, { revisionId, name }) {
    await archive.write('revision.name', (context) => nameRevision(context, revisionId, name));
    return { revisionId };
  },
};

/** The saved state, or the error that tells a writer that another save came first; the text itself was kept. */
function orStale(result: SaveResult, base: number): Extract<SaveResult, { state: 'saved' }> {
  if (result.state === 'saved') return result;
  return fail({ kind: 'stale-revision', id: result.id, base, current: result.revision, sibling: base + 1 });
}

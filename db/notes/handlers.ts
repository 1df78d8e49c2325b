import type { notes } from '#preload/contract/notes.ts';
import type { Handlers } from '../connection/handlers.ts';
import { emptyDocument } from '../domain/document/build.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { fail } from '../domain/errors.ts';
import { documentToMarkdown } from '../domain/markdown/write.ts';
import type { Archive, WriteContext } from '../connection/types.ts';
import { prepareBody } from './body.ts';
import { createNote, saveBody, type SaveResult } from './commands.ts';
import { readNoteCreatingMissing, readNoteMarkdown } from './markdown.ts';
import { findJournal, journalDays, journalNeighbours } from './journal.ts';
import { listNotes, listRevisions, readNote, readRevision, readSiblings, readState } from './queries.ts';
import { wholeDocument } from './partial.ts';
import { nameRevision } from './revisions.ts';
import { mergeSiblings, readChanges, readConflict, setSiblingsAside } from './siblings.ts';

/** The door of the notes. */
export const noteHandlers: Handlers<typeof notes> = {
  list: ({ archive }, input) => listNotes(archive.reader, input),
  get: ({ archive }, { id }) => readNote(archive.reader, id),
  revisions: ({ archive }, { id }) => listRevisions(archive.reader, id),
  revision: ({ archive }, { revisionId }) => readRevision(archive.reader, revisionId),

  revisionChanges: ({ archive }, { id, revisionIds }) => readChanges(archive.reader, id, revisionIds),
  siblings: ({ archive }, { id }) => readSiblings(archive.reader, id),
  conflict: ({ archive }, { revisionId }) => readConflict(archive.reader, revisionId),
  async merge({ archive }, { id, base, siblingIds, document, title }) {
    const body = prepareBody(document);
    const { value, changeSetId } = await archive.write('note.merge', (context) =>
      mergeSiblings(context, { id, base, siblingIds, body, title }),
    );
    return { ...value, changeSetId };
  },
  async setAside({ archive }, { id, siblingIds }) {
    const { changeSetId } = await archive.write('note.set-aside', (context) =>
      setSiblingsAside(context, id, siblingIds),
    );
    return { changeSetId };
  },
  async journal({ archive: { reader, authorId } }, { day }) {
    return {
      id: await findJournal(reader, authorId, day),
      ...(await journalNeighbours(reader, authorId, day)),
    };
  },
  journalDays: ({ archive: { reader, authorId } }, { from, to }) => journalDays(reader, authorId, from, to),

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
  save: ({ archive }, input) => save(archive, input),
  async saveBlocks({ archive }, { document, ...rest }) {
    return save(archive, {
      ...rest,
      document: await wholeDocument(archive.reader, rest.id, rest.base, document),
    });
  },
  state: ({ archive }, { id }) => readState(archive.reader, id),
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

async function save(
  archive: Archive,
  {
    id,
    base,
    document,
    title,
  }: { id: string; base: number; document: NoteDocument; title?: string | undefined },
) {
  const body = prepareBody(document);
  const { value } = await archive.write('note.save', (context) =>
    saveBody(context, { id, base, body, title }),
  );
  const saved = orStale(value, base);
  return { revision: saved.revision, savedAt: saved.savedAt, words: body.words, mentions: saved.mentions };
}

/** The saved state, or the error that tells a writer that another save came first; the text itself was kept. */
function orStale(result: SaveResult, base: number): Extract<SaveResult, { state: 'saved' }> {
  if (result.state === 'saved') return result;
  return fail({ kind: 'stale-revision', id: result.id, base, current: result.revision, sibling: base + 1 });
}

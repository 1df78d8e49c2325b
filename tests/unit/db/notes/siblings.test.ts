import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { prepareBody } from '#db/notes/body.ts';
import { listRevisions, readNote, readSiblings } from '#db/notes/queries.ts';
import { nameRevision } from '#db/notes/revisions.ts';
import { mergeSiblings, readChanges, readConflict, setSiblingsAside } from '#db/notes/siblings.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, save, says, writing } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

/** A note saved in one window, and a text written meanwhile in another. */
async function inTwoWindows(archive: Archive) {
  const note = await noteSaying(archive, 'À deux', says('départ'));
  await save(archive, note.id, 1, says('première fenêtre'));
  await save(archive, note.id, 1, says('seconde fenêtre'));
  return note;
}
const textOf = async (archive: Archive, id: string) =>
  documentText((await readNote(archive.reader, id)).document).text;

describe('a text written beside a note', () => {
  test('waits with the state both left from', async () => {
    const archive = await temporaryArchive();
    const note = await inTwoWindows(archive);
    const [sibling] = await readSiblings(archive.reader, note.id);
    const { base, current, ...conflict } = await readConflict(archive.reader, sibling!.id);
    expect(documentText(base!.document).text).toBe('départ');
    expect(documentText(conflict.sibling.document).text).toBe('seconde fenêtre');
    expect(current.revision).toBe(2);
  });

  test('is brought together as a new state, which an undo takes back with it', async () => {
    const archive = await temporaryArchive();
    const note = await inTwoWindows(archive);
    const [sibling] = await readSiblings(archive.reader, note.id);
    const body = prepareBody(writing(says('première fenêtre'), says('seconde fenêtre')));
    const { changeSetId } = await archive.write('note.merge', (context) =>
      mergeSiblings(context, { id: note.id, base: 2, siblingIds: [sibling!.id], body }),
    );
    expect(await readSiblings(archive.reader, note.id)).toEqual([]);
    expect(await textOf(archive, note.id)).toBe('première fenêtre\nseconde fenêtre');
    const kept = (await listRevisions(archive.reader, note.id)).find(({ id }) => id === sibling!.id);
    expect(kept).toMatchObject({ branch: 'sibling', outcome: 'merged' });
    await expectDerivedRowsTrue(archive);

    await write(archive, (context) => undoChangeSet(context, changeSetId));
    expect(await textOf(archive, note.id)).toBe('première fenêtre');
    expect(await readSiblings(archive.reader, note.id)).toHaveLength(1);
    await expectDerivedRowsTrue(archive);
  });

  test('is not brought together over a state nobody saw', async () => {
    const archive = await temporaryArchive();
    const note = await inTwoWindows(archive);
    const [sibling] = await readSiblings(archive.reader, note.id);
    await save(archive, note.id, 2, says('encore autre chose'));
    const body = prepareBody(writing(says('ensemble')));
    await expect(
      write(archive, (context) =>
        mergeSiblings(context, { id: note.id, base: 2, siblingIds: [sibling!.id], body }),
      ),
    ).rejects.toMatchObject({ data: { kind: 'stale-revision', current: 3 } });
    expect(await textOf(archive, note.id)).toBe('encore autre chose');
    expect(await readSiblings(archive.reader, note.id)).toHaveLength(1);
  });

  test('left aside is no longer proposed, and stays in the history', async () => {
    const archive = await temporaryArchive();
    const note = await inTwoWindows(archive);
    const [sibling] = await readSiblings(archive.reader, note.id);
    await write(archive, (context) => setSiblingsAside(context, note.id, [sibling!.id]));
    expect(await readSiblings(archive.reader, note.id)).toEqual([]);
    expect(await listRevisions(archive.reader, note.id)).toHaveLength(3);
    await expect(
      write(archive, (context) => setSiblingsAside(context, note.id, [sibling!.id])),
    ).rejects.toMatchObject({ data: { kind: 'not-found' } });
  });
});

test('the history says how many words each state gained and lost, and keeps the names given', async () => {
  const archive = await temporaryArchive();
  const note = await noteSaying(archive, 'Comptée', says('un deux trois'));
  await save(archive, note.id, 1, says('un deux quatre cinq'));
  const [last, first] = await listRevisions(archive.reader, note.id);
  expect(await readChanges(archive.reader, note.id, [last!.id, first!.id])).toEqual(
    expect.arrayContaining([
      { id: last!.id, added: 2, removed: 1 },
      { id: first!.id, added: 3, removed: 0 },
    ]),
  );
  await write(archive, (context) => nameRevision(context, last!.id, 'Avant relecture'));
  expect((await listRevisions(archive.reader, note.id))[0]).toMatchObject({ name: 'Avant relecture' });
});

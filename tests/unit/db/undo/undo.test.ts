import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { VigieError } from '#db/domain/errors.ts';
import { listChangeSets } from '#db/history/queries.ts';
import { readNote } from '#db/notes/queries.ts';
import { createRecord, restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { addRelation, removeRelation } from '#db/records/relations.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, save, says } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

/** Takes back the last thing done. */
async function undoLast(archive: Archive): Promise<void> {
  const [last] = await listChangeSets(archive.reader, { limit: 1 });
  await archive.write('undo', (context) => undoChangeSet(context, last!.id), { undoes: last!.id });
}

const cannotUndo = expect.objectContaining({ data: expect.objectContaining({ kind: 'cannot-undo' }) });

describe('undo', () => {
  test('gives a renamed record its title back, and its words to search', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Alliance & Engagement');
    await write(archive, (context) =>
      updateRecord(context, first.id, 1, { title: 'Autre titre', tags: ['nouveau'] }),
    );
    await undoLast(archive);
    expect(await recordDetail(archive.reader, first.id)).toMatchObject({
      title: 'Alliance & Engagement',
      tags: [],
    });
    await expectDerivedRowsTrue(archive);
  });

  test('puts a relation that was taken away back where it was', async () => {
    const archive = await temporaryArchive();
    const host = await write(archive, (context) =>
      createRecord(context, { kind: 'acteur', title: 'La Poste' }),
    );
    const first = await atelier(archive, 'Alliance & Performance');
    const relation = {
      type: 'accueilli-par',
      sourceId: first.id,
      targetId: host.id,
      date: null,
      comment: 'salle du conseil',
    };
    const id = await write(archive, (context) => addRelation(context, relation));
    await write(archive, (context) => removeRelation(context, id));
    await undoLast(archive);
    expect((await recordDetail(archive.reader, host.id)).relations).toMatchObject([
      { id, direction: 'in', comment: 'salle du conseil' },
    ]);
  });

  test('puts a note’s text back as a new state, and can itself be undone', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Journal', says('avant'));
    await save(archive, note.id, 1, says('après'));
    await undoLast(archive);
    expect(JSON.stringify(await readNote(archive.reader, note.id))).toContain('avant');
    await undoLast(archive);
    expect(JSON.stringify(await readNote(archive.reader, note.id))).toContain('après');
    expect((await readNote(archive.reader, note.id)).revision).toBe(4);
    await expectDerivedRowsTrue(archive);
  });

  test('of a new note puts it in the trash; undone in turn, it is back with its links', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Alliance & Performance');
    const note = await noteSaying(archive, 'Synthèse', says('Voir ', first, '.'));
    await undoLast(archive);
    expect((await recordDetail(archive.reader, note.id)).deletedAt).not.toBeNull();
    await expectDerivedRowsTrue(archive);
    await undoLast(archive);
    expect((await recordDetail(archive.reader, first.id)).backlinkCounts).toEqual([
      { kind: 'note', count: 1 },
    ]);
    await expectDerivedRowsTrue(archive);
  });

  test('is refused, whole, when something later changed the same value', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    await write(archive, (context) => updateRecord(context, first.id, null, { title: 'Deux' }));
    const [renaming] = await listChangeSets(archive.reader, { limit: 1 });
    await write(archive, (context) => updateRecord(context, first.id, null, { title: 'Trois' }));
    await expect(archive.write('undo', (context) => undoChangeSet(context, renaming!.id))).rejects.toEqual(
      cannotUndo,
    );
    expect((await recordDetail(archive.reader, first.id)).title).toBe('Trois');
  });

  test('is refused the second time', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    await write(archive, (context) => updateRecord(context, first.id, null, { title: 'Deux' }));
    const [renaming] = await listChangeSets(archive.reader, { limit: 1 });
    const undo = () =>
      archive.write('undo', (context) => undoChangeSet(context, renaming!.id), { undoes: renaming!.id });
    await undo();
    await expect(undo()).rejects.toEqual(cannotUndo);
  });
});

/** One thing an analyst may do, on records picked among those that exist. */
const operation = fc.record({
  what: fc.constantFrom(
    'create',
    'note',
    'save',
    'rename',
    'tag',
    'relate',
    'trash',
    'restore',
    'undo',
    'undo',
  ),
  a: fc.nat(),
  b: fc.nat(),
  words: fc.constantFrom('confiance', 'Œuvre commune', 'l’alliance', 'territoires'),
});

test('whatever is done and undone, links, labels, search, counters and hashes stay what a rebuild gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 40, maxLength: 60 }), async (operations) => {
      const archive = await temporaryArchive();
      await atelier(archive, 'Premier');
      for (const { what, a, b, words } of operations) {
        const rows = await archive.reader.selectFrom('record').selectAll().orderBy('seq').execute();
        const one = rows[a % rows.length]!;
        const other = rows[b % rows.length]!;
        const sets = await archive.reader.selectFrom('change_set').select('id').execute();
        const steps: Record<typeof what, () => Promise<unknown>> = {
          create: () => atelier(archive, words),
          note: () => noteSaying(archive, words, says('Voir ', one, ' et ', other, '.')),
          save: () => save(archive, one.id, null, says(words, ' : ', other, '.')),
          rename: () =>
            write(archive, (context) => updateRecord(context, one.id, null, { title: `${words} ${b % 7}` })),
          tag: () =>
            write(archive, (context) =>
              updateRecord(context, one.id, null, { tags: [words], impacts: ['confiance'] }),
            ),
          relate: () =>
            write(archive, (context) =>
              addRelation(context, {
                type: 'lie-a',
                sourceId: one.id,
                targetId: other.id,
                date: null,
                comment: '',
              }),
            ),
          trash: () => write(archive, (context) => trashRecords(context, [one.id])),
          restore: () => write(archive, (context) => restoreRecords(context, [one.id])),
          undo: () => {
            const undoes = sets[a % sets.length]!.id;
            return archive.write('undo', (context) => undoChangeSet(context, undoes), { undoes });
          },
        };
        // A refusal (a record in the trash, a value changed since) is an answer too: it must have changed nothing.
        await steps[what]().catch((error: unknown) => expect(error).toBeInstanceOf(VigieError));
      }
      await expectDerivedRowsTrue(archive);
    }),
    { numRuns: 12 },
  );
}, 120_000);

import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import type { Validation } from '#db/domain/review/states.ts';
import { addComment } from '#db/review/commands.ts';
import { readValidations, validateRecords, validationHistory } from '#db/review/validations.ts';
import { updateRecord } from '#db/records/commands.ts';
import { listRecords } from '#db/records/queries.ts';
import { addSource } from '#db/records/sources.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, save, says } from '#tests/support/builders.ts';
import { undoLast, writesAs } from '#tests/support/review.ts';

const validate = (archive: Archive, ids: string[], state: Validation, reason = '') =>
  write(archive, (context) => validateRecords(context, ids, state, reason));
const stateOf = async (archive: Archive, id: string) => (await readValidations(archive.reader, [id]))[0];
const found = async (archive: Archive, query: string) =>
  (
    await listRecords(archive.reader, {
      query,
      sort: { by: 'code', direction: 'asc' },
      offset: 0,
      limit: 50,
    })
  ).rows.map(({ title }) => title);

describe('the validation of records', () => {
  test('keeps what was said, by whom and why; the last word counts', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    expect(await stateOf(archive, first.id)).toEqual({ id: first.id, state: 'a-valider', modifiedAt: null });
    await writesAs(archive, 'Anne');
    await validate(archive, [first.id], 'a-reprendre', 'Sans source');
    await writesAs(archive, 'Basile');
    await validate(archive, [first.id], 'valide');
    expect(await stateOf(archive, first.id)).toMatchObject({ state: 'valide', modifiedAt: null });
    expect(await validationHistory(archive.reader, first.id)).toMatchObject([
      { state: 'valide', reason: '', author: { name: 'Basile' } },
      { state: 'a-reprendre', reason: 'Sans source', author: { name: 'Anne' } },
    ]);
    await undoLast(archive);
    expect(await stateOf(archive, first.id)).toMatchObject({ state: 'a-reprendre' });
  });

  test('is said of many at once, each once', async () => {
    const archive = await temporaryArchive();
    const some = [await atelier(archive, 'Un'), await atelier(archive, 'Deux')];
    const ids = some.map(({ id }) => id);
    expect(await validate(archive, [...ids, ids[0]!], 'valide')).toBe(2);
    expect(await validate(archive, ids, 'valide')).toBe(0);
    expect(await validate(archive, ids, 'valide', 'relu')).toBe(2);
  });

  test('knows that a record changed since, by itself, its text or its sources, and not by comments', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    const note = await noteSaying(archive, 'Lecture', says('avant'));
    const ids = [first.id, note.id];
    await validate(archive, ids, 'valide');
    await write(archive, (context) =>
      addComment(context, {
        subject: { on: 'record', recordId: first.id },
        nature: 'commentaire',
        text: 'Bien',
        due: null,
      }),
    );
    expect(await readValidations(archive.reader, ids)).toMatchObject([
      { modifiedAt: null },
      { modifiedAt: null },
    ]);
    await write(archive, (context) =>
      addSource(context, first.id, { property: null, label: 'Rapport', address: null, detail: '' }),
    );
    await save(archive, note.id, 1, says('après'));
    for (const { modifiedAt } of await readValidations(archive.reader, ids))
      expect(modifiedAt).not.toBeNull();
    expect(await found(archive, 'validation:modifié')).toEqual(['Un', 'Lecture']);
    // Said again, it is validated as it is now.
    expect(await validate(archive, ids, 'valide')).toBe(2);
    expect(await found(archive, 'validation:modifié')).toEqual([]);
  });

  test('a change taken back is no change; taking back an older one is', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    await write(archive, (context) => updateRecord(context, first.id, null, { title: 'Deux' }));
    const [renaming] = await archive.reader
      .selectFrom('change_set')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    await validate(archive, [first.id], 'valide');
    await write(archive, (context) => updateRecord(context, first.id, null, { summary: 'Autre' }));
    expect((await stateOf(archive, first.id))?.modifiedAt).not.toBeNull();
    await undoLast(archive);
    expect((await stateOf(archive, first.id))?.modifiedAt).toBeNull();
    const { undoChangeSet } = await import('#db/undo/undo.ts');
    await archive.write('undo', (context) => undoChangeSet(context, renaming!.id), { undoes: renaming!.id });
    expect((await stateOf(archive, first.id))?.modifiedAt).not.toBeNull();
  });

  test('is found by the query language, in French and in English', async () => {
    const archive = await temporaryArchive();
    const [first, second] = [await atelier(archive, 'Un'), await atelier(archive, 'Deux')];
    await atelier(archive, 'Trois');
    await validate(archive, [first.id], 'valide');
    await validate(archive, [second.id], 'a-reprendre');
    expect(await found(archive, 'validation:validé')).toEqual(['Un']);
    expect(await found(archive, 'validation:à-reprendre')).toEqual(['Deux']);
    expect(await found(archive, 'validation:"to validate"')).toEqual(['Trois']);
    expect(await found(archive, 'validation:valide,a-reprendre')).toEqual(['Un', 'Deux']);
    expect(await found(archive, '-validation:validée')).toEqual(['Deux', 'Trois']);
    await expect(found(archive, 'validation:peut-être')).rejects.toMatchObject({
      data: { kind: 'invalid-query', reason: 'unknown-status' },
    });
  });
});

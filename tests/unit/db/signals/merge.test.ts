import { expect, test } from 'vitest';
import { undoChangeSet } from '#db/undo/undo.ts';
import { readNote } from '#db/notes/queries.ts';
import { documentMentions } from '#db/domain/document/walk.ts';
import { findRecord } from '#db/records/find.ts';
import { addRelation } from '#db/records/relations.ts';
import { duplicatePairs } from '#db/signals/duplicates.ts';
import { advance } from '#db/signals/life.ts';
import { mergeSignals } from '#db/signals/merge.ts';
import { interpret } from '#db/signals/interpretations.ts';
import { rate } from '#db/signals/ratings.ts';
import { signalSheet } from '#db/signals/sheet.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';
import { captured, problemsOf, writesAs } from '#tests/support/signals.ts';

async function two() {
  const archive = await temporaryArchive();
  await writesAs(archive, 'Ana');
  const place = await atelier(archive, 'Atelier 1');
  const keep = await captured(archive, 'Les partenaires partagent une mesure d’impact.', {
    excerpt: 'Une mesure pour deux.',
    placeId: place.id,
  });
  const merged = await captured(archive, 'Une mesure d’impact est partagée par des partenaires.', {
    excerpt: 'Une mesure pour deux.',
    placeId: place.id,
    interpretation: 'Le comptage devient commun.',
    horizon: '0-3',
  });
  await write(archive, (context) => rate(context, keep.id, 'impact', 2));
  await write(archive, (context) => rate(context, merged.id, 'impact', 5));
  await write(archive, (context) => rate(context, merged.id, 'nouveaute', 4));
  await write(archive, (context) =>
    advance(context, merged.id, { state: 'qualifie', day: '2018-05-01', reason: 'Net.', reviewDay: null }),
  );
  const note = await noteSaying(archive, 'Compte rendu', says('Voir ', merged, ' encore.'));
  return { archive, keep, merged, note };
}

test('a merge gives one signal all that was said of two, and the other keeps the life it had', async () => {
  const { archive, keep, merged, note } = await two();
  await write(archive, (context) => interpret(context, keep.id, 'Une habitude.'));
  await write(archive, (context) => mergeSignals(context, keep.id, merged.id));
  const sheet = await signalSheet(archive.reader, keep.id, archive.authorId);
  expect(sheet.observations, 'said twice in the same words, seen once').toHaveLength(1);
  expect(sheet.interpretations.map(({ text }) => text)).toEqual([
    'Le comptage devient commun.',
    'Une habitude.',
  ]);
  expect(sheet.ratings.map(({ criterion, own }) => [criterion, own])).toEqual([
    ['nouveaute', 4],
    ['impact', 2],
  ]);
  expect(sheet.horizon).toBe('0-3');
  expect(sheet.state).toBe('capte');
  expect(sheet.absorbed).toMatchObject([
    { code: merged.code, steps: [{ state: 'capte' }, { state: 'qualifie', reason: 'Net.' }] },
  ]);
  const gone = await signalSheet(archive.reader, merged.id, null);
  expect(gone).toMatchObject({ mergedInto: { id: keep.id }, state: 'qualifie' });
  const { aliases } = await findRecord(archive.reader, keep.id);
  expect(JSON.parse(aliases)).toEqual(expect.arrayContaining([merged.title, merged.code]));
  const { document } = await readNote(archive.reader, note.id);
  expect(documentMentions(document).map(({ recordId }) => recordId)).toEqual([keep.id]);
  await expectDerivedRowsTrue(archive);
  expect(await problemsOf(archive)).toEqual([]);
});

test('one undo brings both signals back as they were', async () => {
  const { archive, keep, merged, note } = await two();
  const before = [
    await signalSheet(archive.reader, keep.id, archive.authorId),
    await signalSheet(archive.reader, merged.id, archive.authorId),
  ];
  const { changeSetId } = await archive.write('signal.merge', (context) =>
    mergeSignals(context, keep.id, merged.id),
  );
  await archive.write('undo', (context) => undoChangeSet(context, changeSetId), { undoes: changeSetId });
  const after = [
    await signalSheet(archive.reader, keep.id, archive.authorId),
    await signalSheet(archive.reader, merged.id, archive.authorId),
  ];
  expect(after.map(({ revision: _revision, ...sheet }) => sheet)).toEqual(
    before.map(({ revision: _revision, ...sheet }) => sheet),
  );
  const { document } = await readNote(archive.reader, note.id);
  expect(documentMentions(document).map(({ recordId }) => recordId)).toEqual([merged.id]);
  await expectDerivedRowsTrue(archive);
  expect(await problemsOf(archive)).toEqual([]);
});

test('a signal is not merged with itself, nor with a record of another kind', async () => {
  const { archive, keep } = await two();
  const place = await atelier(archive, 'Atelier 2');
  for (const other of [keep, place])
    await expect(write(archive, (context) => mergeSignals(context, keep.id, other.id))).rejects.toMatchObject(
      {
        data: { kind: 'invalid-input' },
      },
    );
});

test('likely duplicates are proposed with what they share, until someone tells them apart', async () => {
  const { archive, keep, merged } = await two();
  await captured(archive, 'Le numérique rassemble des pionniers isolés.');
  const [pair, ...others] = await duplicatePairs(archive.reader, 10);
  expect(others).toEqual([]);
  expect(pair).toMatchObject({
    pair: [{ id: keep.id }, { id: merged.id }],
    why: { samePlaces: [{ title: 'Atelier 1' }], sameThemes: [], daysApart: 0 },
  });
  expect(pair!.why.words).toEqual(expect.arrayContaining(['mesure', 'partenaires']));
  expect(pair!.score).toBeGreaterThan(0.5);
  await write(archive, (context) =>
    addRelation(context, {
      type: 'distinct-de',
      sourceId: merged.id,
      targetId: keep.id,
      date: null,
      comment: '',
    }),
  );
  expect(await duplicatePairs(archive.reader, 10)).toEqual([]);
});

import { expect, test } from 'vitest';
import { rate } from '#db/signals/ratings.ts';
import { editInterpretation, interpret, removeInterpretation } from '#db/signals/interpretations.ts';
import {
  editObservation,
  observe,
  removeObservation,
  type ObservationInput,
} from '#db/signals/observations.ts';
import { signalSheet } from '#db/signals/sheet.ts';
import { searchRecords } from '#db/search/search.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';
import { captured, problemsOf, writesAs } from '#tests/support/signals.ts';

const OBSERVED: ObservationInput = {
  date: { edtf: '2018-11', wording: 'novembre 2018' },
  direction: 'affaiblit',
  excerpt: 'Le dispositif a été abandonné.',
  comment: '',
  placeId: null,
  blockId: null,
  sourceLabel: '',
  sourceAddress: null,
  verification: 'attested',
};

test('a rating needs someone who rates, and each one has one a criterion', async () => {
  const archive = await temporaryArchive();
  const { id } = await captured(archive, 'Un fait.');
  const rates = (value: number | null) => write(archive, (context) => rate(context, id, 'impact', value));
  await expect(rates(3)).rejects.toMatchObject({ data: { kind: 'no-author' } });
  const first = await writesAs(archive, 'Ana');
  await rates(2);
  await rates(4);
  await writesAs(archive, 'Bea');
  await rates(2);
  const sheet = await signalSheet(archive.reader, id, first);
  expect(sheet.ratings).toEqual([
    { criterion: 'impact', mean: 3, deviation: 1, min: 2, max: 4, count: 2, own: 4 },
  ]);
  expect(sheet.ratingsByAuthor.map(({ author, value }) => [author.name, value])).toEqual([
    ['Ana', 4],
    ['Bea', 2],
  ]);
  await rates(null);
  expect((await signalSheet(archive.reader, id, null)).ratings).toMatchObject([{ count: 1, own: null }]);
});

test('several analysts interpret one signal, and each changes only their own words', async () => {
  const archive = await temporaryArchive();
  const { id } = await captured(archive, 'Un fait.');
  await writesAs(archive, 'Ana');
  const mine = await write(archive, (context) => interpret(context, id, 'Une mesure commune.'));
  await writesAs(archive, 'Bea');
  await write(archive, (context) => interpret(context, id, 'Un effet de mode.'));
  const change = () => write(archive, (context) => editInterpretation(context, mine, 'Autre chose.'));
  await expect(change()).rejects.toMatchObject({ data: { kind: 'not-its-author' } });
  await expect(write(archive, (context) => removeInterpretation(context, mine))).rejects.toMatchObject({
    data: { kind: 'not-its-author' },
  });
  const { interpretations } = await signalSheet(archive.reader, id, null);
  expect(interpretations.map(({ text, author }) => [author?.name, text])).toEqual([
    ['Ana', 'Une mesure commune.'],
    ['Bea', 'Un effet de mode.'],
  ]);
});

test('observations make the strength, and their words come and go in the search', async () => {
  const archive = await temporaryArchive();
  const { id } = await captured(archive, 'Un fait.', { verification: 'attested' });
  const place = await atelier(archive, 'Atelier 3');
  const seen = await write(archive, (context) =>
    observe(context, id, { ...OBSERVED, placeId: place.id, blockId: 'abc' }),
  );
  const finds = async (query: string) =>
    (await searchRecords(archive.reader, { query, asYouType: false, offset: 0, limit: 10 })).hits.length;
  let sheet = await signalSheet(archive.reader, id, null);
  expect(sheet.curve.map(({ day, value }) => [day, value])).toEqual([
    ['2018-04-11', 1],
    ['2018-11-01', 0],
  ]);
  expect(sheet.observations[1]).toMatchObject({ place: { id: place.id }, blockId: 'abc' });
  expect(await finds('abandonné')).toBe(1);
  await write(archive, (context) =>
    editObservation(context, seen, { ...OBSERVED, direction: 'nuance', excerpt: 'Il a été suspendu.' }),
  );
  sheet = await signalSheet(archive.reader, id, null);
  expect(sheet.strength).toBe(1);
  expect([await finds('abandonné'), await finds('suspendu')]).toEqual([0, 1]);
  await write(archive, (context) => removeObservation(context, seen));
  expect(await finds('suspendu')).toBe(0);
  expect(await problemsOf(archive)).toEqual([]);
});

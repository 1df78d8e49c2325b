import { expect, test } from 'vitest';
import { searchRecords } from '#db/search/search.ts';
import { capture } from '#db/signals/capture.ts';
import { signalSheet } from '#db/signals/sheet.ts';
import { landscape } from '#db/signals/landscape.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';
import { problemsOf } from '#tests/support/signals.ts';

const FACT = 'Des participants parlent d’une même mesure pour les deux partenaires.';

test('a capture is a record, a place, an observation, a first step and what its author makes of it', async () => {
  const archive = await temporaryArchive();
  const place = await atelier(archive, 'Atelier 1');
  const { id } = await write(archive, (context) =>
    capture(context, {
      fact: FACT,
      question: 'Qui porte la mesure ?',
      interpretation: 'La mesure devient un objet de l’alliance.',
      direction: 'renforce',
      date: { edtf: '2018-04-11', wording: null },
      excerpt: 'Nous comptons ensemble.',
      placeId: place.id,
      sourceLabel: 'Compte rendu',
      horizon: '3-7',
      impacts: ['confiance'],
    }),
  );
  const sheet = await signalSheet(archive.reader, id, null);
  expect(sheet).toMatchObject({
    title: 'Des participants parlent d’une même mesure pour les deux partenaires',
    fact: FACT,
    question: 'Qui porte la mesure ?',
    state: 'capte',
    captureDay: '2018-04-11',
    horizon: '3-7',
    impacts: ['confiance'],
    captureAtelierId: place.id,
    places: [{ id: place.id }],
    interpretations: [{ text: 'La mesure devient un objet de l’alliance.', author: null }],
    observations: [
      { excerpt: 'Nous comptons ensemble.', sourceLabel: 'Compte rendu', place: { id: place.id } },
    ],
    steps: [{ state: 'capte', day: '2018-04-11', reason: '' }],
    curve: [{ day: '2018-04-11', value: 0.25 }],
    strength: 0.25,
  });
  const { signals } = await landscape(archive.reader, {}, null);
  expect(signals).toMatchObject([{ id, observations: { total: 1, strengthens: 1, first: '2018-04-11' } }]);
});

test('the words of observations and interpretations are found on the signal', async () => {
  const archive = await temporaryArchive();
  const { id } = await write(archive, (context) =>
    capture(context, {
      fact: FACT,
      interpretation: 'Une comptabilité partagée se dessine.',
      direction: 'renforce',
      excerpt: 'Le baromètre est commun.',
    }),
  );
  for (const query of ['baromètre', 'comptabilité']) {
    const { hits } = await searchRecords(archive.reader, { query, asYouType: false, offset: 0, limit: 10 });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
  }
  expect(await problemsOf(archive)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { loadCorpus } from '#db/corpus/load.ts';
import { completionsOf } from '#db/search/complete.ts';
import { forgetSearch, savedSearches, saveSearch } from '#db/search/saved.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { ask, emptyArchive, note, record, titles, write } from './archive.ts';

describe('what a query may ask beside words', () => {
  test('words near each other, in any inflection and order', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Près', 'Les alliances de tous les territoires.');
    await note(archive, 'Loin', `Une alliance, ${'puis '.repeat(30)} un territoire.`);
    expect(await titles(archive, '"territoire alliance"~5')).toEqual(['Près']);
    expect((await titles(archive, '"territoire alliance"~50')).sort()).toEqual(['Loin', 'Près']);
  });

  test('what is there and what is lacking', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Avec texte', 'mot');
    await record(archive, { kind: 'etude', title: 'Nue' });
    await record(archive, {
      kind: 'etude',
      title: 'Datée',
      date: { edtf: '2018', wording: null },
      tags: ['a'],
    });
    expect(await titles(archive, 'avec:note')).toEqual(['Avec texte']);
    expect(await titles(archive, 'type:étude sans:date')).toEqual(['Nue']);
    expect(await titles(archive, 'type:étude sans:date,étiquette')).toEqual(['Nue']);
    expect(await titles(archive, 'with:tag')).toEqual(['Datée']);
  });

  test('properties by their name: words, choices, numbers', async () => {
    const archive = await emptyArchive();
    await record(archive, {
      kind: 'evenement',
      title: 'À Lyon',
      properties: { lieu: 'Lyon, palais', typeEvenement: 'colloque' },
    });
    await record(archive, { kind: 'publication', title: 'Longue', properties: { pages: 98 } });
    expect(await titles(archive, 'lieu:lyon')).toEqual(['À Lyon']);
    expect(await titles(archive, 'place:palais')).toEqual(['À Lyon']);
    expect(await titles(archive, 'pages:>50')).toEqual(['Longue']);
    expect(await titles(archive, 'pages:100..200')).toEqual([]);
    expect(await titles(archive, 'avec:lieu')).toEqual(['À Lyon']);
    expect(await titles(archive, 'typeEvenement:colloque')).toEqual(['À Lyon']);
  });

  test('numbers, initials and ordinals however they are written', async () => {
    const archive = await emptyArchive();
    await note(
      archive,
      'Nombre',
      'Plus de 2 000 Français, 37 % des élus de l’E.S.S. à la quatrième rencontre, en IPv6.',
    );
    for (const query of [
      '2000',
      '2 000',
      '2\u00a0000',
      '37 %',
      '37%',
      'ESS',
      'e.s.s.',
      '4e rencontre',
      '4ème',
      'ipv 6',
      'ipv6',
    ])
      expect(await titles(archive, query), query).toEqual(['Nombre']);
  });
});

describe('saved searches', () => {
  test('are kept by name, asked for in a query, and a loop of them finds nothing', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Alliance', 'mot');
    await note(archive, 'Autre', 'mot');
    await write(archive, (context) =>
      saveSearch(context, { name: 'Mes alliances', query: 'titre:alliance' }),
    );
    expect(await titles(archive, 'vue:"mes alliances"')).toEqual(['Alliance']);
    expect(await titles(archive, 'mot -vue:"Mes alliances"')).toEqual(['Autre']);
    await write(archive, (context) =>
      saveSearch(context, { name: 'Boucle', query: 'vue:boucle OU titre:autre' }),
    );
    expect(await titles(archive, 'vue:boucle')).toEqual(['Autre']);
  });

  test('have one name each, can be read, and come back when their loss is undone', async () => {
    const archive = await emptyArchive();
    const kept = await write(archive, (context) =>
      saveSearch(context, { name: 'À relire', query: 'type:note' }),
    );
    await expect(
      write(archive, (context) => saveSearch(context, { name: 'a relire', query: 'autre' })),
    ).rejects.toMatchObject({ data: { kind: 'invalid-input', field: 'name' } });
    await expect(
      write(archive, (context) => saveSearch(context, { name: 'x', query: 'avant:jadis' })),
    ).rejects.toMatchObject({ data: { kind: 'invalid-query' } });
    await write(archive, (context) =>
      saveSearch(context, { id: kept.id, name: 'À relire', query: 'type:étude' }),
    );
    const { changeSetId } = await archive.write('test', (context) => forgetSearch(context, kept.id));
    expect(await savedSearches(archive.reader)).toEqual([]);
    await write(archive, (context) => undoChangeSet(context, changeSetId));
    expect(await savedSearches(archive.reader)).toEqual([
      { id: kept.id, name: 'À relire', query: 'type:étude' },
    ]);
  });
});

test('completion proposes operators, then values of the archive', async () => {
  const archive = await emptyArchive();
  await loadCorpus(archive);
  const texts = async (query: string, locale: 'fr' | 'en' = 'fr') =>
    (await completionsOf(archive.reader, { query, cursor: query.length, locale, limit: 5 })).items.map(
      ({ text }) => text,
    );
  expect(await texts('alliance ty')).toEqual(['type:']);
  expect(await texts('aut', 'en')).toEqual(['author:']);
  expect(await texts('type:at')).toEqual(['atelier']);
  expect(await texts('cycle:ph')).toContain('PHARE');
  expect(await texts('hôte:"la po')).toContain('"Le Groupe La Poste"');
  expect(await texts('état:sui')).toEqual(['suivi']);
  expect(await texts('étiquette:num')).toEqual(['numérique']);
  expect(await texts('date:2018-T')).toEqual(['2018-T1', '2018-T2', '2018-T3', '2018-T4']);
  // Whatever is proposed can be asked.
  for (const query of [
    'type:',
    'cycle:',
    'thème:',
    'étiquette:',
    'impact:',
    'avec:',
    'sans:',
    'vérification:',
    'état:',
    'date:',
    'source:',
  ])
    for (const text of await texts(query)) await ask(archive, query + text);
});

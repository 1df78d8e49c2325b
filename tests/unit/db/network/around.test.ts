import { expect, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { link, mention, paragraph, text } from '#db/domain/document/build.ts';
import { KINDS } from '#db/domain/kinds.ts';
import type { GraphColumns } from '#preload/contract/links.ts';
import { backlinks } from '#db/links/queries.ts';
import { actorsMap } from '#db/network/actors.ts';
import { blocksOfText, previewOf } from '#db/network/blocks.ts';
import { neighbourhood, wholeGraph } from '#db/network/graph.ts';
import { pointingHere } from '#db/network/pointing.ts';
import { relatedRecords } from '#db/network/related.ts';
import { renamePreview, renameRecord } from '#db/network/rename.ts';
import { prepareBody } from '#db/notes/body.ts';
import { createNote } from '#db/notes/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { addRelation } from '#db/records/relations.ts';
import type { StoredRecord } from '#db/records/read.ts';
import type { Archive } from '#db/connection/types.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, save, says, writing } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

const relate = (archive: Archive, type: string, source: StoredRecord, target: StoredRecord) =>
  write(archive, (context) =>
    addRelation(context, { type, sourceId: source.id, targetId: target.id, date: null, comment: '' }),
  );
const actor = (archive: Archive, title: string, secteur?: string) =>
  record(archive, { kind: 'acteur', title, ...(secteur && { properties: { secteur } }) });

/** A graph as its edges, by title. */
const edgesOf = ({ titles, from, to, type, types, weight }: GraphColumns) =>
  from.map((a, at) => `${titles[a]} ${types[type[at]!]} ${titles[to[at]!]} ${weight[at]}`).sort();

test('citations are kept by kind and by words, and sorted by date or title', async () => {
  const archive = await temporaryArchive();
  const subject = await record(archive, { kind: 'theme', title: 'Confiance' });
  const dated = { edtf: '2019', wording: null };
  await write(archive, (context) =>
    createNote(context, {
      title: 'Zèbre',
      date: dated,
      body: prepareBody(writing(says('Un échange sur la ', subject, '.'))),
    }),
  );
  await noteSaying(archive, 'Âne', says('Rien que la ', subject, '.'));
  await noteSaying(archive, 'Mule', says('La ', subject, '.'), says('Encore un ECHANGE : ', subject));
  const titles = async (options: Partial<Parameters<typeof backlinks>[2]>) =>
    (await backlinks(archive.reader, subject.seq, { limit: 10, ...options })).items.map(
      ({ source }) => source.title,
    );
  expect(await titles({})).toEqual(['Mule', 'Mule', 'Âne', 'Zèbre']);
  expect(await titles({ sort: 'title' })).toEqual(['Âne', 'Mule', 'Mule', 'Zèbre']);
  expect(await titles({ sort: 'date' })).toEqual(['Zèbre', 'Mule', 'Mule', 'Âne']);
  expect(await titles({ contains: 'échange' })).toEqual(['Mule', 'Zèbre']);
  expect(await titles({ kinds: ['rapport'] })).toEqual([]);
  for (const options of [{ sort: 'title' as const }, { contains: 'confiance' }, {}]) {
    const first = await backlinks(archive.reader, subject.seq, { limit: 3, ...options });
    const rest = await backlinks(archive.reader, subject.seq, {
      limit: 3,
      ...options,
      after: first.next ?? '',
    });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([3, 1, null]);
  }
});

test('a link to a block is a citation, survives edits around it, and says when its block is gone', async () => {
  const archive = await temporaryArchive();
  const target = await noteSaying(archive, 'Source', says('Un premier bloc.'), says('Le bloc visé.'));
  const document = ensureBlockIds(writing(says('Un premier bloc.'), says('Le bloc visé.')));
  await save(archive, target.id, null, ...document.root.children);
  const blocks = await blocksOfText(archive.reader, { id: target.id, contains: 'visé' });
  expect(blocks).toEqual([
    { blockId: expect.any(String) as string, type: 'paragraph', text: 'Le bloc visé.' },
  ]);
  const blockId = blocks[0]!.blockId;
  await noteSaying(
    archive,
    'Citante',
    paragraph('Voir ', link(`vigie:${target.id}#${blockId}`, ['ce bloc']), '.'),
  );
  const [found] = (await backlinks(archive.reader, target.seq, { limit: 5 })).items;
  expect(found).toMatchObject({
    source: { title: 'Citante' },
    sentence: 'Voir ce bloc.',
    mention: { start: 5, length: 7 },
    target: { blockId, gone: false },
  });
  expect((await previewOf(archive.reader, target.id, blockId)).block).toBe('Le bloc visé.');
  await expectDerivedRowsTrue(archive);
  await save(archive, target.id, null, document.root.children[0]!, says('Autre chose.'));
  expect((await backlinks(archive.reader, target.seq, { limit: 5 })).items[0]?.target).toEqual({
    blockId,
    gone: true,
  });
  expect((await previewOf(archive.reader, target.id, blockId)).block).toBeNull();
});

test('a new title is followed by mentions, an author’s own words are counted apart, the old title stays when asked', async () => {
  const archive = await temporaryArchive();
  const subject = await record(archive, { kind: 'theme', title: 'Confiance', aliases: ['Foi'] });
  const own = paragraph(text('Et la '), mention(subject.id, 'Confiance', 'défiance'));
  await noteSaying(archive, 'Une', says('La ', subject), own);
  await noteSaying(archive, 'Deux', says('La ', subject));
  expect(await renamePreview(archive.reader, subject.id)).toEqual({ follow: 2, own: 1, notes: 2 });
  await write(archive, (context) =>
    renameRecord(context, { id: subject.id, revision: subject.revision, title: 'Foi', keepOld: true }),
  );
  expect(await recordDetail(archive.reader, subject.id)).toMatchObject({
    title: 'Foi',
    aliases: ['Confiance'],
  });
});

test('sentences say the title of now before their texts are saved again; an author’s own words stay', async () => {
  const archive = await temporaryArchive();
  const subject = await record(archive, { kind: 'theme', title: 'Confiance' });
  const own = paragraph(text('Aussi '), mention(subject.id, 'Confiance', 'cette foi'), text('.'));
  await noteSaying(archive, 'Note', says('Sur ', subject, ' encore.'), own);
  const rename = async (revision: number, title: string) =>
    (
      await write(archive, (context) =>
        renameRecord(context, { id: subject.id, revision, title, keepOld: false }),
      )
    ).revision;
  const revision = await rename(subject.revision, 'Confiance mutuelle');
  await rename(revision, 'Fiabilité');
  expect(await renamePreview(archive.reader, subject.id)).toEqual({ follow: 1, own: 1, notes: 1 });
  const { items } = await backlinks(archive.reader, subject.seq, { limit: 9 });
  expect(
    items.map(({ sentence, mention: { start, length } }) => [
      sentence,
      sentence.slice(start, start + length),
    ]),
  ).toEqual([
    ['Sur Fiabilité encore.', 'Fiabilité'],
    ['Aussi cette foi.', 'cette foi'],
  ]);
  await expectDerivedRowsTrue(archive);
});

test('what leads to records is told before they go: texts, relations and measures, but not from one to another', async () => {
  const archive = await temporaryArchive();
  const [one, two, host] = [
    await actor(archive, 'Un'),
    await actor(archive, 'Deux'),
    await actor(archive, 'Hôte'),
  ];
  await noteSaying(archive, 'Note', says(one, ' et ', one, ' et ', two));
  await relate(archive, 'lie-a', one, two);
  await relate(archive, 'membre-de', one, host);
  expect(await pointingHere(archive.reader, [one.id, two.id])).toMatchObject({
    mentions: 3,
    sourceCount: 1,
    sources: [{ title: 'Note', count: 3 }],
    relationCount: 1,
    relations: [{ type: 'membre-de', direction: 'out', record: { title: 'Un' }, other: { title: 'Hôte' } }],
    measures: 0,
  });
});

test('near is what shares links, labels or rare words, and is not linked already; it says why', async () => {
  const archive = await temporaryArchive();
  const subject = await record(archive, { kind: 'theme', title: 'Thème' });
  const one = await noteSaying(archive, 'Une', says('Sur ', subject, ' et le bénévolat rural.'));
  await noteSaying(archive, 'Deux', says('Encore ', subject, ', avec des bénévolats ruraux.'));
  await noteSaying(archive, 'Trois', says('Le bénévolat.'));
  await noteSaying(archive, 'Loin', says('Autre chose.'));
  await record(archive, { kind: 'atelier', title: 'Quatre', tags: ['mer'] });
  const near = await relatedRecords(archive.reader, one.id, 10);
  expect(near.map(({ record: { title } }) => title)).toEqual(['Deux', 'Trois']);
  expect(near[0]?.why).toMatchObject([
    { by: 'links', count: 1, records: [{ title: 'Thème' }] },
    { by: 'words', words: expect.arrayContaining(['bénévolat', 'rural']) as string[] },
  ]);
});

test('one common word does not bring two texts near, two of them do', async () => {
  const archive = await temporaryArchive();
  for (const title of ['A', 'B', 'C', 'D', 'E']) await noteSaying(archive, title, says('Premier essai.'));
  const one = await noteSaying(archive, 'Une', says('Premier chantier.'));
  await noteSaying(archive, 'Proche', says('Premier chantier encore.'));
  const near = await relatedRecords(archive.reader, one.id, 10);
  expect(near.map(({ record: { title } }) => title)).toEqual(['Proche']);
});

test('what is shared is said as it is written: impacts by their name, proper names with their capital', async () => {
  const archive = await temporaryArchive();
  const said = { impacts: ['confiance' as const], tags: ['Mer'] };
  const one = await record(archive, { kind: 'atelier', title: 'Bénévolat en Normandie', ...said });
  await record(archive, { kind: 'atelier', title: 'La Normandie', summary: 'Du bénévolat.', ...said });
  await noteSaying(archive, 'Autre', says('Un bénévolat de Normandie.'));
  const [near] = await relatedRecords(archive.reader, one.id, 10);
  expect(near?.why).toEqual([
    { by: 'labels', labels: ['Mer'], impacts: ['confiance'] },
    { by: 'words', words: expect.arrayContaining(['Bénévolat', 'Normandie']) as string[] },
  ]);
  const [back] = await relatedRecords(archive.reader, near!.record.id, 10);
  expect(back?.why.at(-1)).toEqual({
    by: 'words',
    words: expect.arrayContaining(['bénévolat', 'Normandie']) as string[],
  });
});

test('the graph holds the records that answer and every link between them, with how many each stands for', async () => {
  const archive = await temporaryArchive();
  const [a, b, c] = [await actor(archive, 'A'), await actor(archive, 'B'), await actor(archive, 'C')];
  await relate(archive, 'lie-a', a, b);
  await relate(archive, 'membre-de', b, c);
  await noteSaying(archive, 'N', says(a, a, c));
  const graph = (input: object) => wholeGraph(archive.reader, { limit: 100, ...input });
  expect(edgesOf(await graph({}))).toEqual([
    'A lie-a B 1',
    'B membre-de C 1',
    'N mention A 2',
    'N mention C 1',
  ]);
  expect(edgesOf(await graph({ kinds: ['acteur'] }))).toEqual(['A lie-a B 1', 'B membre-de C 1']);
  expect(edgesOf(await graph({ types: ['mention'] }))).toEqual(['N mention A 2', 'N mention C 1']);
  expect((await graph({ query: 'type:acteur' })).kinds).toEqual([0, 0, 0].map(() => KINDS.indexOf('acteur')));
  const fewer = await graph({ limit: 2 });
  expect([fewer.ids.length, fewer.total]).toEqual([2, 4]);
});

test('a neighbourhood goes as far as asked, its record first', async () => {
  const archive = await temporaryArchive();
  const [a, b, c, d] = [
    await actor(archive, 'A'),
    await actor(archive, 'B'),
    await actor(archive, 'C'),
    await actor(archive, 'D'),
  ];
  await relate(archive, 'lie-a', a, b);
  await relate(archive, 'lie-a', b, c);
  await relate(archive, 'lie-a', c, d);
  await relate(archive, 'membre-de', b, a);
  const around = async (depth: number) => {
    const { titles, depths, ...graph } = await neighbourhood(archive.reader, { id: a.id, depth, limit: 50 });
    return [titles.map((title, at) => `${title}${depths[at]}`), edgesOf({ titles, ...graph })];
  };
  expect(await around(1)).toEqual([
    ['A0', 'B1'],
    ['A lie-a B 1', 'B membre-de A 1'],
  ]);
  expect((await around(3))[0]).toEqual(['A0', 'B1', 'C2', 'D3']);
  const one = await neighbourhood(archive.reader, { id: a.id, depth: 3, limit: 50, types: ['membre-de'] });
  expect(one.titles).toEqual(['A', 'B']);
});

test('the map of actors tells alliances from meetings in one record', async () => {
  const archive = await temporaryArchive();
  const [a, b, c] = [
    await actor(archive, 'A', 'association'),
    await actor(archive, 'B'),
    await actor(archive, 'C'),
  ];
  const workshop = await record(archive, { kind: 'atelier', title: 'Atelier' });
  await relate(archive, 'accueilli-par', workshop, a);
  await relate(archive, 'organise-avec', workshop, b);
  await relate(archive, 'alliance-a-initier', b, c);
  const map = await actorsMap(archive.reader);
  expect(map.actors.map(({ title, group, roles }) => [title, group, roles])).toEqual([
    ['A', 'association', 1],
    ['B', null, 2],
    ['C', null, 1],
  ]);
  expect(map.alliances).toMatchObject([{ type: 'alliance-a-initier', from: b.id, to: c.id }]);
  expect(map.together).toMatchObject([{ from: a.id, to: b.id, count: 1, records: [{ title: 'Atelier' }] }]);
});

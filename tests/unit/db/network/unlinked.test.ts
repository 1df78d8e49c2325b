import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { linkChoices } from '#db/network/link.ts';
import { allowLink, refusalsOf, refuseLink } from '#db/network/refusals.ts';
import { unlinkedInText, unlinkedMentions } from '#db/network/unlinked.ts';
import { updateRecord, trashRecords } from '#db/records/commands.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, save, says } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

const theme = (archive: Archive, title: string, aliases: string[] = []) =>
  record(archive, { kind: 'theme', title, aliases });

const documentOf = async (archive: Archive, seq: number) =>
  (
    await archive.reader
      .selectFrom('note_body')
      .select('document')
      .where('record_seq', '=', seq)
      .executeTakeFirstOrThrow()
  ).document;

test('a record is found by its title, its other names and its code, inflected, where nothing links to it yet', async () => {
  const archive = await temporaryArchive();
  const alliance = await theme(archive, 'Alliance territoriale', ['Coopération locale']);
  const one = await noteSaying(archive, 'Une', says('Les alliances territoriales progressent.'));
  const two = await noteSaying(archive, 'Deux', says(`La coopération locale, dite ${alliance.code}.`));
  await noteSaying(archive, 'Liée', says('Déjà : ', alliance, '.'));
  await noteSaying(archive, 'Autre', says('Une alliance, et un territoire.'));
  const { items, next } = await unlinkedMentions(archive, { id: alliance.id, limit: 10 });
  expect(items.map(({ source, places }) => [source.title, ...places.map(({ words }) => words)])).toEqual([
    ['Deux', 'coopération locale', alliance.code],
    ['Une', 'alliances territoriales'],
  ]);
  expect(next).toBeNull();
  expect(items[1]?.places[0]).toMatchObject({
    sentence: 'Les alliances territoriales progressent.',
    mention: { start: 4, length: 23 },
  });
  expect([one.id, two.id]).toContain(items[0]?.source.id);
});

test('a page ends where the next begins', async () => {
  const archive = await temporaryArchive();
  const subject = await theme(archive, 'Confiance');
  for (let n = 0; n < 5; n += 1) await noteSaying(archive, `Note ${n}`, says('La confiance.'));
  const first = await unlinkedMentions(archive, { id: subject.id, limit: 3 });
  const rest = await unlinkedMentions(archive, { id: subject.id, limit: 3, after: first.next ?? '' });
  expect([...first.items, ...rest.items].map(({ source }) => source.title)).toEqual(
    [4, 3, 2, 1, 0].map((n) => `Note ${n}`),
  );
  expect(rest.next).toBeNull();
});

test('a text says once, in its order, which records it names; it never names itself', async () => {
  const archive = await temporaryArchive();
  await theme(archive, 'Confiance');
  await record(archive, {
    kind: 'acteur',
    title: 'La Poste',
    properties: { autresNoms: 'Groupe La Poste ; LP' },
  });
  const note = await noteSaying(
    archive,
    'Bilan',
    says('Bilan : avec le groupe La Poste, la confiance, et LP.'),
  );
  const { items } = await unlinkedInText(archive, note.id);
  expect(items.map(({ target, places }) => [target.title, ...places.map(({ words }) => words)])).toEqual([
    ['La Poste', 'groupe La Poste', 'LP'],
    ['Confiance', 'confiance'],
  ]);
});

test('what a commit changes is known at the next question: a new name, a new record, one thrown away', async () => {
  const archive = await temporaryArchive();
  const note = await noteSaying(archive, 'Note', says('Un mécénat de compétences.'));
  const named = async () => (await unlinkedInText(archive, note.id)).items.map(({ target }) => target.title);
  expect(await named()).toEqual([]);
  const subject = await theme(archive, 'Engagement');
  await write(archive, (context) =>
    updateRecord(context, subject.id, null, { aliases: ['Mécénat de compétence'] }),
  );
  expect(await named()).toEqual(['Engagement']);
  await write(archive, (context) => trashRecords(context, [subject.id]));
  expect(await named()).toEqual([]);
});

test('a refused pair is proposed no more from either side, until that is undone', async () => {
  const archive = await temporaryArchive();
  const subject = await theme(archive, 'Confiance');
  const note = await noteSaying(archive, 'Note', says('La confiance.'));
  const both = async () => [
    (await unlinkedMentions(archive, { id: subject.id, limit: 5 })).items.length,
    (await unlinkedInText(archive, note.id)).items.length,
  ];
  expect(await both()).toEqual([1, 1]);
  const { changeSetId } = await archive.write('link.refuse', (context) =>
    refuseLink(context, note.id, subject.id),
  );
  await write(archive, (context) => refuseLink(context, note.id, subject.id));
  expect(await both()).toEqual([0, 0]);
  await expectDerivedRowsTrue(archive);
  await archive.write('undo', (context) => undoChangeSet(context, changeSetId), { undoes: changeSetId });
  expect(await both()).toEqual([1, 1]);
});

test('refused pairs are listed from both sides, and each can be proposed again', async () => {
  const archive = await temporaryArchive();
  const [one, two] = [await theme(archive, 'Confiance'), await theme(archive, 'Alliance')];
  const note = await noteSaying(archive, 'Note', says('La confiance, l’alliance.'));
  for (const subject of [one, two])
    await write(archive, (context) => refuseLink(context, note.id, subject.id));
  const targets = async (id: string) =>
    (await refusalsOf(archive.reader, id)).map(({ source, target }) => `${source.title} > ${target.title}`);
  expect(await targets(note.id)).toEqual(['Note > Alliance', 'Note > Confiance']);
  expect(await targets(one.id)).toEqual(['Note > Confiance']);
  await write(archive, (context) => allowLink(context, note.id, one.id));
  expect(await targets(note.id)).toEqual(['Note > Alliance']);
  expect((await unlinkedInText(archive, note.id)).items.map(({ target }) => target.title)).toEqual([
    'Confiance',
  ]);
  await expect(write(archive, (context) => allowLink(context, note.id, one.id))).rejects.toMatchObject({
    data: { kind: 'not-found' },
  });
  await write(archive, (context) => trashRecords(context, [two.id]));
  expect(await targets(note.id)).toEqual([]);
});

test('a place is linked once, and one whose words went is counted as left', async () => {
  const archive = await temporaryArchive();
  const subject = await theme(archive, 'Confiance');
  const note = await noteSaying(archive, 'Note', says('La confiance, puis la confiance.'));
  const [found] = (await unlinkedMentions(archive, { id: subject.id, limit: 5 })).items;
  const choices = found!.places.map((place) => ({ sourceId: note.id, targetId: subject.id, ...place }));
  await save(archive, note.id, null, says('La confiance, puis autre chose.'));
  const done = await write(archive, (context) => linkChoices(context, choices));
  expect(done).toEqual({ linked: 1, left: 1, notes: 1 });
  const links = await archive.reader.selectFrom('mention').select(['source_seq', 'target_seq']).execute();
  expect(links).toEqual([{ source_seq: note.seq, target_seq: subject.seq }]);
  await expectDerivedRowsTrue(archive);
});

const sentences = fc.array(
  fc.constantFrom(
    'La confiance. ',
    'Des alliances ',
    'et l’alliance locale, ',
    'œuvrer ',
    'Confiance ! ',
    'Rien. ',
  ),
  { minLength: 1, maxLength: 6 },
);

test('linking all that a text names, then undoing it, gives the same document', async () => {
  const archive = await temporaryArchive();
  await theme(archive, 'Confiance');
  await theme(archive, 'Alliance');
  await fc.assert(
    fc.asyncProperty(fc.array(sentences, { minLength: 1, maxLength: 3 }), async (paragraphs) => {
      const note = await noteSaying(archive, 'Essai', ...paragraphs.map((parts) => says(...parts)));
      const before = await documentOf(archive, note.seq);
      const { items } = await unlinkedInText(archive, note.id);
      const choices = items.flatMap(({ target, places }) =>
        places.map((place) => ({ sourceId: note.id, targetId: target.id, ...place })),
      );
      if (choices.length === 0) return;
      const { value, changeSetId } = await archive.write('link.add', (context) =>
        linkChoices(context, choices),
      );
      expect(value).toEqual({ linked: choices.length, left: 0, notes: 1 });
      expect((await unlinkedInText(archive, note.id)).items).toEqual([]);
      await archive.write('undo', (context) => undoChangeSet(context, changeSetId), { undoes: changeSetId });
      expect(await documentOf(archive, note.seq)).toBe(before);
    }),
    { numRuns: 25 },
  );
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { signalSheet } from '#db/signals/sheet.ts';
import { rebuildSearch } from '#db/search/rebuild.ts';
import { searchRecords } from '#db/search/search.ts';
import { temporaryFolder, write } from '#tests/support/archive.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';
import { problemsOf } from '#tests/support/signals.ts';

/** An archive of the first form, made by the program of that time: the corpus, and three signals of two analysts. */
async function lifted(): Promise<Archive> {
  const folder = join(temporaryFolder(), 'archive');
  mkdirSync(folder);
  const packed = readFileSync(new URL('../../../support/archives/form-1.sqlite.br', import.meta.url));
  writeFileSync(join(folder, 'vigie.sqlite'), brotliDecompressSync(packed));
  const archive = await openArchive(folder);
  onTestFinished(() => archive.close());
  return archive;
}

const sheetOf = async (archive: Archive, title: string) => {
  const { id } = await archive.reader
    .selectFrom('record')
    .select('id')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return signalSheet(archive.reader, id, null);
};

test('the one interpretation of a signal becomes that of whoever wrote it last', async () => {
  const archive = await lifted();
  const sheet = await sheetOf(archive, 'Un signal suivi par deux personnes');
  expect(sheet.interpretations).toMatchObject([
    { text: 'Ce qu’en dit le second.', author: { name: 'Second analyste' } },
  ]);
  const row = await archive.reader
    .selectFrom('record')
    .select('properties')
    .where('id', '=', sheet.id)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(row.properties)).toEqual({
    fait: 'Un fait observé.',
    etat: 'suivi',
    prochaineRevue: { edtf: '2027-03-01', wording: null },
  });
});

test('the life of a signal is read from its history, the capture on its date', async () => {
  const archive = await lifted();
  const sheet = await sheetOf(archive, 'Un signal suivi par deux personnes');
  const day = sheet.steps[1]!.day;
  expect(sheet.steps).toMatchObject([
    { state: 'capte', day: '2016-03-01', reviewDay: null, author: { name: 'Première analyste' } },
    { state: 'qualifie', day, reviewDay: null, author: { name: 'Second analyste' } },
    { state: 'suivi', day, reviewDay: '2027-03-01', author: { name: 'Second analyste' } },
  ]);
  expect((await sheetOf(archive, 'Un signal sans état ni date')).steps).toMatchObject([{ state: 'capte' }]);
});

test('a signal in the trash is carried over too', async () => {
  const archive = await lifted();
  const sheet = await sheetOf(archive, 'Un signal jeté');
  expect(sheet.deletedAt).not.toBeNull();
  expect(sheet.steps.map(({ state }) => state)).toEqual(['capte', 'archive']);
  expect(sheet.interpretations).toMatchObject([{ text: 'Sans suite.' }]);
});

test('hashes, derived rows and states are right after it, and its words are still found', async () => {
  const archive = await lifted();
  // The rules of the search have changed since: its words are made anew when the archive is next opened.
  await write(archive, ({ trx }) => rebuildSearch(trx));
  await expectDerivedRowsTrue(archive);
  expect(await problemsOf(archive)).toEqual([]);
  const { hits } = await searchRecords(archive.reader, {
    query: '"dit le second"',
    asYouType: false,
    offset: 0,
    limit: 10,
  });
  expect(hits).toMatchObject([{ title: 'Un signal suivi par deux personnes' }]);
});

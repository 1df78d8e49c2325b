import { expect, test } from 'vitest';
import { dateWords } from '#db/search/date-words.ts';
import { updateRecord } from '#db/records/commands.ts';
import { ask, emptyArchive, record, titles, write } from './archive.ts';

test.each([
  ['2018-06-14', null, '14 juin 2018'],
  ['2018-33', null, 'T1 2018, 1er trimestre 2018'],
  ['2018-33', '1er trimestre 2018', '1er trimestre 2018, T1 2018'],
  ['2018-04', 'fin avril 2018', 'fin avril 2018'],
  ['2019-10-16/2019-10-17', 'le 16 ou le 17', 'le 16 ou le 17, du 16 au 17 octobre 2019'],
])('%s (« %s ») is looked for as %s', (edtf, wording, words) => {
  expect(dateWords({ edtf, wording })).toBe(words);
});

test('a record is found by its date as people say it, and no longer by the one it had', async () => {
  const archive = await emptyArchive();
  const atelier = await record(archive, {
    kind: 'atelier',
    title: 'Atelier des preuves',
    date: { edtf: '2018-06-14', wording: null },
  });
  expect(await titles(archive, '14 juin 2018')).toEqual(['Atelier des preuves']);
  const [hit] = (await ask(archive, 'juin 2018')).hits;
  expect(hit?.excerpt).toBe('14 juin 2018');
  await write(archive, (context) =>
    updateRecord(context, atelier.id, atelier.revision, { date: { edtf: '2018-09', wording: null } }),
  );
  expect(await titles(archive, 'juin 2018')).toEqual([]);
  expect(await titles(archive, 'septembre 2018')).toEqual(['Atelier des preuves']);
});

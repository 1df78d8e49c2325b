import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { gather } from '#db/interchange/gather.ts';
import { advance } from '#db/signals/life.ts';
import { interpret } from '#db/signals/interpretations.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';
import { captured, writesAs } from '#tests/support/signals.ts';

async function told(archive: Archive): Promise<string> {
  const place = await atelier(archive, 'Atelier 1');
  const { id } = await captured(archive, 'Un fait.', {
    excerpt: 'Nous comptons | ensemble.',
    placeId: place.id,
    sourceLabel: 'Compte rendu',
  });
  await writesAs(archive, 'Ana');
  await write(archive, (context) => interpret(context, id, 'Une mesure commune.'));
  const step = { state: 'qualifie', day: '2018-05-02', reason: 'Net.', reviewDay: '2018-11-05' } as const;
  await write(archive, (context) => advance(context, id, step));
  return id;
}

const gathered = (archive: Archive, id: string) =>
  gather(archive, { records: [id] }, { locale: 'fr', withLinkedNotes: false });

test('a signal in Markdown tells its observations, what is made of it, and its steps', async () => {
  const archive = await temporaryArchive();
  const { content } = await makeFile('md', await gathered(archive, await told(archive)));
  const text = strFromU8(content);
  const section = (title: string) => text.split(`## ${title}\n\n`)[1]?.split('\n\n')[0];
  expect(section('Observations')).toBe(
    [
      '| Date | Sens | Extrait | Source | Vérification |',
      '| --- | --- | --- | --- | --- |',
      '| 11 avril 2018 | renforce | Nous comptons \\| ensemble. | Atelier 1 (A-001) Compte rendu | à vérifier |',
    ].join('\n'),
  );
  expect(section('Interprétations')).toContain('| Une mesure commune. | Ana |');
  expect(section('Étapes')).toContain('| 11 avril 2018 | capté |  |  |');
  expect(section('Étapes')).toContain('| 2 mai 2018 | qualifié | Net. | 5 novembre 2018 |');
});

test('and in a Word document, in tables of their own', async () => {
  const archive = await temporaryArchive();
  const { content } = await makeFile('docx', await gathered(archive, await told(archive)));
  const xml = strFromU8(unzipSync(content)['word/document.xml']!);
  const tables = xml
    .split('<w:tbl>')
    .slice(1)
    .map((table) =>
      [...table.split('</w:tbl>')[0]!.matchAll(/<w:t[^>]*>([^<]*)</g)].map((match) => match[1]),
    );
  expect(tables).toHaveLength(4);
  expect(tables[1]).toEqual(
    expect.arrayContaining(['Nous comptons | ensemble.', 'Compte rendu', 'renforce']),
  );
  expect(tables[2]).toEqual(expect.arrayContaining(['Une mesure commune.', 'Ana']));
  expect(tables[3]).toEqual(expect.arrayContaining(['qualifié', 'Net.', '5 novembre 2018']));
});

test('a record that is no signal is exported as before', async () => {
  const archive = await temporaryArchive();
  const { id } = await atelier(archive, 'Atelier 1');
  expect((await gathered(archive, id)).pieces[0]).not.toHaveProperty('life');
});

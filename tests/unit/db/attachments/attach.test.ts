import { expect, test } from 'vitest';
import { attachFile, detachFile } from '#db/attachments/attach.ts';
import { readTexts } from '#db/attachments/text/read-texts.ts';
import { storeAttachment } from '#db/attachments/store.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { recordDetail } from '#db/records/detail.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { emptyArchive, record, titles, write } from '../search/archive.ts';

const report = (archive: Awaited<ReturnType<typeof emptyArchive>>, text: string) =>
  storeAttachment(archive, { name: 'rapport.txt', mediaType: 'text/plain', content: Buffer.from(text) });

async function archiveWithStudy() {
  const archive = await emptyArchive();
  const study = await record(archive, { kind: 'etude', title: 'Étude de 2018' });
  const { sha256 } = await report(archive, 'Une monnaie locale circule.');
  await readTexts(archive);
  return { archive, study, file: { recordId: study.id, sha256 } };
}

test('a file attached to a record is listed with it and found by its words, until it is removed', async () => {
  const { archive, study, file } = await archiveWithStudy();
  expect(await titles(archive, 'monnaies locales')).toEqual([]);
  const attached = await archive.write('file.attach', (context) =>
    attachFile(context, { ...file, name: '../Rapport final.txt' }),
  );
  expect((await recordDetail(archive.reader, study.id)).attachments).toMatchObject([
    { name: 'Rapport final.txt', byHand: true, bytes: 27 },
  ]);
  expect(await titles(archive, 'monnaies locales')).toEqual(['Étude de 2018']);
  await write(archive, (context) => undoChangeSet(context, attached.changeSetId));
  expect(await titles(archive, 'monnaies locales')).toEqual([]);
});

test('taking back a removal attaches the file again', async () => {
  const { archive, study, file } = await archiveWithStudy();
  await write(archive, (context) => attachFile(context, { ...file, name: 'rapport.txt' }));
  const removed = await archive.write('file.detach', (context) => detachFile(context, file));
  expect((await recordDetail(archive.reader, study.id)).attachments).toEqual([]);
  await write(archive, (context) => undoChangeSet(context, removed.changeSetId));
  expect((await recordDetail(archive.reader, study.id)).attachments).toHaveLength(1);
  expect((await checkArchive(archive)).problems).toEqual([]);
});

test('the same file is attached once; a file or record nobody knows is refused', async () => {
  const { archive, file } = await archiveWithStudy();
  expect(await write(archive, (context) => attachFile(context, { ...file, name: 'a.txt' }))).toBe(true);
  expect(await write(archive, (context) => attachFile(context, { ...file, name: 'b.txt' }))).toBe(false);
  const unknown = { ...file, sha256: '0'.repeat(64) };
  await expect(
    write(archive, (context) => attachFile(context, { ...unknown, name: 'c.txt' })),
  ).rejects.toMatchObject({ data: { kind: 'not-found' } });
  await expect(write(archive, (context) => detachFile(context, unknown))).rejects.toMatchObject({
    data: { kind: 'not-found' },
  });
});

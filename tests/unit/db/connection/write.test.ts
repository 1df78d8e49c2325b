import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openArchive } from '#db/connection/open.ts';
import type { CommitNotice } from '#db/connection/types.ts';
import { createRecord } from '#db/records/commands.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';

test('one intent is one transaction: reads see all of it after commit and nothing before', async () => {
  const archive = await temporaryArchive();
  const titles = async () =>
    (await archive.reader.selectFrom('record').select('title').execute()).map((row) => row.title);
  await archive.write('test', async (context) => {
    await createRecord(context, { kind: 'theme', title: 'Un' });
    expect(await titles()).toEqual([]);
    await createRecord(context, { kind: 'theme', title: 'Deux' });
  });
  expect(await titles()).toEqual(['Un', 'Deux']);
});

test('an error takes the whole intent back and the next one works', async () => {
  const archive = await temporaryArchive();
  const failing = archive.write('test', async (context) => {
    await createRecord(context, { kind: 'theme', title: 'Un' });
    throw new Error('non');
  });
  await expect(failing).rejects.toThrow('non');
  expect(await archive.reader.selectFrom('change_set').selectAll().execute()).toEqual([]);
  expect((await atelier(archive, 'Premier')).code).toBe('A-001');
});

test('intents asked for at once run one after the other, in order', async () => {
  const archive = await temporaryArchive();
  const order: string[] = [];
  const slow = archive.write('un', async () => {
    await setTimeout(10);
    order.push('un');
  });
  const quick = archive.write('deux', async () => void order.push('deux'));
  await Promise.all([slow, quick]);
  expect(order).toEqual(['un', 'deux']);
});

test('clients hear what changed after commit, and not of what was taken back', async () => {
  const archive = await temporaryArchive();
  const heard: CommitNotice[] = [];
  const stop = archive.onCommit((notice) => heard.push(notice));
  const record = await atelier(archive, 'Alliance');
  await expect(archive.write('test', () => Promise.reject(new Error('non')))).rejects.toThrow();
  stop();
  await atelier(archive, 'Après');
  expect(heard).toEqual([
    {
      changeSetId: expect.any(String),
      intent: 'test',
      records: [expect.objectContaining({ id: record.id, kind: 'atelier' })],
      wide: false,
    },
  ]);
});

test('a listener’s fault does not unsay a save', async () => {
  const archive = await temporaryArchive();
  const warned = new Promise((resolve) => process.once('warning', resolve));
  archive.onCommit(() => {
    throw new Error('oreille');
  });
  await expect(atelier(archive, 'Alliance')).resolves.toMatchObject({ code: 'A-001' });
  expect(await warned).toMatchObject({ message: 'oreille' });
});

test('a write inside a write is refused rather than waited for', async () => {
  const archive = await temporaryArchive();
  const nested = archive.write('dehors', () => archive.write('dedans', async () => {}));
  await expect(nested).rejects.toMatchObject({ data: { kind: 'internal' } });
});

test('a file that was replaced is not written, and what replaced it stays as it is', async () => {
  const archive = await temporaryArchive();
  await atelier(archive, 'Avant');
  const { databaseFile: file } = archive;
  const other = await temporaryArchive();
  await atelier(other, 'Autre');
  await other.close();
  copyFileSync(other.databaseFile, `${file}.new`);
  renameSync(`${file}.new`, file);
  const bytes = readFileSync(file);
  await expect(atelier(archive, 'Après')).rejects.toMatchObject({ data: { kind: 'archive-replaced' } });
  await archive.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const opened = await openArchive(archive.folder);
  expect(await opened.reader.selectFrom('record').select('title').execute()).toEqual([{ title: 'Autre' }]);
  await opened.close();
});

test('a file that went away is said to be missing', async () => {
  const archive = await temporaryArchive();
  rmSync(archive.databaseFile);
  await expect(atelier(archive, 'Après')).rejects.toMatchObject({
    data: { kind: expect.stringMatching(/archive-(missing|replaced)/) },
  });
});

test('a closed archive takes nothing', async () => {
  const archive = await temporaryArchive();
  await archive.close();
  await expect(atelier(archive, 'Après')).rejects.toMatchObject({ data: { kind: 'internal' } });
});

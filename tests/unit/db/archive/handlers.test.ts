import { expect, onTestFinished, test } from 'vitest';
import type { HostEvent } from '#preload/contract/events.ts';
import { SCHEMA_VERSION } from '#db/migrations/run.ts';
import { createHost } from '#db/host/create-host.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { noteSaying, says } from '#tests/support/builders.ts';

async function hosted(options: { corpus?: boolean } = {}) {
  const archive = await temporaryArchive(options);
  const host = createHost(archive);
  onTestFinished(() => host.close());
  const heard: HostEvent[] = [];
  host.onEvent((event) => void heard.push(event));
  return { archive, client: host.client, heard };
}

test('the archive says what it is and how much it holds', async () => {
  const { archive, client } = await hosted({ corpus: true });
  const info = await client.archive.info();
  expect(info).toMatchObject({
    name: 'Essai',
    folder: archive.folder,
    schemaVersion: SCHEMA_VERSION,
    lastBackup: null,
    author: null,
  });
  const stats = await client.archive.stats();
  expect(Object.values(stats.records).reduce((sum, count) => sum + count, 0)).toBe(info.records);
  expect(stats.records.atelier).toBe(4);
  expect(Math.min(stats.links, stats.mentions, stats.measures)).toBeGreaterThan(0);
});

test('what is in the trash is not counted', async () => {
  const { archive, client } = await hosted();
  const target = await noteSaying(archive, 'Cible', says('Texte'));
  const source = await noteSaying(archive, 'Source', says('Voir ', target));
  expect(await client.archive.stats()).toMatchObject({ records: { note: 2 }, mentions: 1 });
  await client.records.trash({ ids: [source.id] });
  expect(await client.archive.stats()).toMatchObject({ records: { note: 1 }, mentions: 0 });
});

test('who writes is chosen once, kept with the archive, and signs what is written', async () => {
  const { archive, client, heard } = await hosted();
  const author = await client.authors.create({ name: 'Charles-Benoît', initials: 'CB' });
  expect((await client.archive.info()).author).toBeNull();
  expect(await client.authors.choose({ id: author.id })).toEqual(author);
  expect(heard.at(-1)).toEqual({ type: 'author', authorId: author.id });
  expect((await client.archive.info()).author).toEqual(author);
  const { id } = await noteSaying(archive, 'Note', says('Texte'));
  expect((await client.records.get({ id })).updatedBy).toMatchObject({ id: author.id });
  expect(await client.authors.list()).toEqual([author]);
  await expect(client.authors.choose({ id: id })).rejects.toMatchObject({
    data: { kind: 'not-found', what: 'author' },
  });
});

test('clients hear of backups and restores, and see the archive as it was', async () => {
  const { archive, client, heard } = await hosted();
  await noteSaying(archive, 'Avant', says('Texte'));
  const { file, verified, records } = await client.archive.backup({});
  expect({ verified, records }).toEqual({ verified: true, records: 1 });
  expect((await client.archive.info()).lastBackup).toMatchObject({ file, reason: 'manual' });
  await noteSaying(archive, 'Après', says('Texte'));
  expect(await client.archive.restore({ file })).toEqual({ verified: true, records: 1 });
  expect((await client.notes.list({})).rows.map((row) => row.title)).toEqual(['Avant']);
  expect(heard.map((event) => event.type)).toEqual(['changed', 'backup', 'changed', 'restored']);
  expect((await client.archive.backups()).map((backup) => backup.reason)).toEqual(['restore', 'manual']);
  expect(await client.archive.check()).toEqual({ ok: true, problems: [] });
});

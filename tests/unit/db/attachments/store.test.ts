import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectAttachments, KEPT_FOR } from '#db/attachments/collect.ts';
import { attachmentPath, storedContents } from '#db/attachments/files.ts';
import { displayName, readAttachment, storeAttachment } from '#db/attachments/store.ts';
import { createBackup } from '#db/backup/create.ts';
import type { Archive } from '#db/connection/types.ts';
import { image } from '#db/domain/document/build.ts';
import { createNote, saveBody } from '#db/notes/commands.ts';
import { prepareBody } from '#db/notes/body.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { writing } from '#tests/support/builders.ts';

const put = (archive: Archive, text: string) =>
  storeAttachment(archive, { name: 'photo.png', mediaType: 'image/png', content: Buffer.from(text) });
const pathOf = (archive: Archive, sha256: string) =>
  attachmentPath(join(archive.folder, 'attachments'), sha256);

test('the same bytes are kept once, under the name they came with first', async () => {
  const archive = await temporaryArchive();
  const first = await put(archive, 'une image');
  const second = await storeAttachment(archive, {
    name: 'copie.png',
    mediaType: 'image/png',
    content: Buffer.from('une image'),
  });
  expect(second).toEqual(first);
  expect(storedContents(join(archive.folder, 'attachments'))).toEqual([first.sha256]);
  expect((await readAttachment(archive, first.sha256)).content.toString()).toBe('une image');
});

test('bytes that changed on the disk are not given out, and putting them again heals them', async () => {
  const archive = await temporaryArchive();
  const { sha256 } = await put(archive, 'une image');
  writeFileSync(pathOf(archive, sha256), 'autre chose');
  await expect(readAttachment(archive, sha256)).rejects.toMatchObject({ data: { kind: 'archive-damaged' } });
  await put(archive, 'une image');
  expect((await readAttachment(archive, sha256)).content.toString()).toBe('une image');
});

test('an attachment nobody put is not found', async () => {
  const archive = await temporaryArchive();
  await expect(readAttachment(archive, 'a'.repeat(64))).rejects.toMatchObject({
    data: { kind: 'not-found', what: 'attachment' },
  });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\facture.pdf', 'facture.pdf'],
  ['photo\u202Egnp.exe', 'photognp.exe'],
  ['a\u0000b.txt', 'ab.txt'],
  ['..', '..'],
  ['', 'fichier'],
])('the name %j is data, shown as %j', (given, shown) => expect(displayName(given)).toBe(shown));

test('no name makes a path, and nothing but content hashes lies on the disk', async () => {
  const archive = await temporaryArchive();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), async (name, mediaType) => {
      const stored = await storeAttachment(archive, { name, mediaType, content: Buffer.from(name) });
      expect(stored.name).not.toMatch(/[/\\\p{Cc}]/u);
      expect(stored.mediaType).toMatch(/^[^\s;]+\/[^\s;]+$/);
    }),
    { numRuns: 25 },
  );
  const shelves = readdirSync(join(archive.folder, 'attachments'));
  expect(shelves).not.toEqual([]);
  expect(shelves.every((shelf) => /^[0-9a-f]{2}$/.test(shelf))).toBe(true);
  for (const shelf of shelves) {
    for (const name of readdirSync(join(archive.folder, 'attachments', shelf)))
      expect(name).toMatch(/^[0-9a-f]{64}$/);
  }
});

test('a media type that is none is kept as bytes', async () => {
  const archive = await temporaryArchive();
  const stored = await storeAttachment(archive, {
    name: 'a',
    mediaType: 'text/html; charset=utf-8',
    content: Buffer.from('a'),
  });
  expect(stored.mediaType).toBe('text/html');
  const odd = await storeAttachment(archive, {
    name: 'b',
    mediaType: 'n’importe quoi',
    content: Buffer.from('b'),
  });
  expect(odd.mediaType).toBe('application/octet-stream');
});

test('files nothing shows go after thirty days, but never before a backup has them', async () => {
  const archive = await temporaryArchive();
  const forgotten = await put(archive, 'oubliée');
  const shown = await put(archive, 'montrée');
  const once = await put(archive, 'montrée autrefois');
  const { record } = await write(archive, (context) =>
    createNote(context, {
      title: 'Note',
      body: prepareBody(writing(image(shown.sha256, 'montrée'), image(once.sha256, 'autrefois'))),
    }),
  );
  await write(archive, (context) =>
    saveBody(context, { id: record.id, base: 1, body: prepareBody(writing(image(shown.sha256, 'montrée'))) }),
  );
  const later = Date.now() + KEPT_FOR + 60_000;
  expect(await collectAttachments(archive, { now: later })).toBe(0);
  await createBackup(archive, 'hourly');
  expect(await collectAttachments(archive, { now: Date.now() })).toBe(0);
  expect(await collectAttachments(archive, { now: later })).toBe(1);
  expect(existsSync(pathOf(archive, forgotten.sha256))).toBe(false);
  expect(existsSync(pathOf(archive, shown.sha256))).toBe(true);
  expect(existsSync(pathOf(archive, once.sha256))).toBe(true);
  await expect(readAttachment(archive, forgotten.sha256)).rejects.toMatchObject({
    data: { kind: 'not-found' },
  });
});

test('bytes a crash left without a row go too, once they are old', async () => {
  const archive = await temporaryArchive();
  await put(archive, 'gardée');
  const { sha256 } = await put(archive, 'modèle');
  await createBackup(archive, 'hourly');
  const stray = pathOf(archive, `${sha256.slice(0, 63)}${sha256.endsWith('0') ? '1' : '0'}`);
  writeFileSync(stray, 'sans ligne');
  expect(await collectAttachments(archive)).toBe(0);
  utimesSync(stray, new Date(0), new Date(0));
  expect(await collectAttachments(archive)).toBe(1);
  expect(existsSync(stray)).toBe(false);
});

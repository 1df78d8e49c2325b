import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readAttachment, storeAttachment } from '#db/attachments/store.ts';
import { createBackup, createBackupAt } from '#db/backup/create.ts';
import { listBackups } from '#db/backup/names.ts';
import { restoreInto, restoreOver } from '#db/backup/restore.ts';
import { openArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';
import { fingerprintOf } from '#db/backup/fingerprint.ts';

const picture = Buffer.from('une image');

async function furnished(): Promise<Archive> {
  const archive = await temporaryArchive();
  const seen = await atelier(archive, 'Alliance & Performance');
  await noteSaying(archive, 'Compte rendu', says('Vu à ', seen, '.'));
  await storeAttachment(archive, { name: 'photo.png', mediaType: 'image/png', content: picture });
  return archive;
}

function contentOf(folder: string): string {
  const database = new Database(join(folder, 'vigie.sqlite'), { readonly: true });
  try {
    return fingerprintOf(database).content;
  } finally {
    database.close();
  }
}

test('a backup made to be taken away is one file that gives everything back elsewhere', async () => {
  const archive = await furnished();
  const file = join(temporaryFolder(), 'sauvegarde.vigie');
  expect(await createBackupAt(archive, file)).toEqual({ file, records: 2 });
  expect(statSync(file).mode & 0o077).toBe(0);
  const folder = join(temporaryFolder(), 'ailleurs');
  expect(await restoreInto(file, folder)).toEqual({ records: 2 });
  expect(contentOf(folder)).toBe(contentOf(archive.folder));
  const restored = await openArchive(folder);
  try {
    expect(await checkArchive(restored)).toEqual({ ok: true, problems: [] });
    const [attachment] = await restored.reader.selectFrom('attachment').select('sha256').execute();
    expect((await readAttachment(restored, attachment!.sha256)).content).toEqual(picture);
  } finally {
    await restored.close();
  }
});

test('backups of the archive’s own folder share their attachments and restore whole elsewhere', async () => {
  const archive = await furnished();
  const { file } = await createBackup(archive, 'hourly');
  await createBackup(archive, 'manual');
  expect(listBackups(archive.folder).map((backup) => backup.reason)).toEqual(['manual', 'hourly']);
  const folder = join(temporaryFolder(), 'ailleurs');
  expect(await restoreInto(file, folder)).toEqual({ records: 2 });
  expect(contentOf(folder)).toBe(contentOf(archive.folder));
});

test('restoring over an open archive brings it back as it was, and what was there can be restored in turn', async () => {
  const archive = await furnished();
  const then = contentOf(archive.folder);
  const { file } = await createBackup(archive, 'manual');
  await noteSaying(archive, 'Écrite depuis', says('Texte'));
  const now = contentOf(archive.folder);
  expect(await restoreOver(archive, file)).toEqual({ records: 2 });
  expect(
    (await archive.reader.selectFrom('record').select('title').execute()).map((row) => row.title),
  ).not.toContain('Écrite depuis');
  expect(contentOf(archive.folder)).toBe(then);
  await noteSaying(archive, 'Écrite après', says('Texte'));
  expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
  const before = listBackups(archive.folder).find((backup) => backup.reason === 'restore');
  expect(await restoreOver(archive, before!.file)).toEqual({ records: 3 });
  expect(contentOf(archive.folder)).toBe(now);
  expect(readdirSync(archive.folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('saves made while a backup runs are in it or come after it, and the backup is whole', async () => {
  const archive = await furnished();
  const making = createBackup(archive, 'hourly');
  let stop = false;
  const saving = (async () => {
    for (let number = 0; !stop; number += 1) {
      await noteSaying(archive, `Note ${number}`, says('Texte'));
      await setTimeout(5);
    }
  })();
  const { file } = await making;
  stop = true;
  await saving;
  await expect(restoreInto(file, join(temporaryFolder(), 'ailleurs'))).resolves.toBeDefined();
});

test('a backup never takes the place of a file', async () => {
  const archive = await furnished();
  const file = join(temporaryFolder(), 'occupé');
  writeFileSync(file, 'déjà là');
  await expect(createBackupAt(archive, file)).rejects.toMatchObject({
    data: { kind: 'file-exists', path: file },
  });
  expect(readFileSync(file, 'utf8')).toBe('déjà là');
});

test('a damaged archive gives no backup, and nothing half made stays', async () => {
  const archive = await furnished();
  const database = new Database(archive.databaseFile);
  database.exec(`UPDATE record SET title = 'altérée' WHERE kind = 'note'`);
  database.close();
  await expect(createBackup(archive, 'hourly')).rejects.toMatchObject({ data: { kind: 'archive-damaged' } });
  expect(readdirSync(join(archive.folder, 'backups'))).toEqual([]);
});

test.each([
  ['missing', (file: string) => rmSync(file), 'not-found'],
  [
    'cut short',
    (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000)),
    'archive-damaged',
  ],
  ['no backup at all', (file: string) => writeFileSync(file, 'bonjour'), 'archive-damaged'],
  ['changed', (file: string) => changeTitle(file), 'archive-damaged'],
])('a backup that is %s restores nothing and touches nothing', async (_what, spoil, kind) => {
  const archive = await furnished();
  const { file } = await createBackup(archive, 'manual');
  spoil(file);
  const before = contentOf(archive.folder);
  const folder = join(temporaryFolder(), 'ailleurs');
  await expect(restoreInto(file, folder)).rejects.toMatchObject({ data: { kind } });
  expect(existsSync(folder)).toBe(false);
  await expect(restoreOver(archive, file)).rejects.toMatchObject({ data: { kind } });
  expect(contentOf(archive.folder)).toBe(before);
});

test('a backup of the first form restores in the form of today, with the words of today', async () => {
  const packed = readFileSync(new URL('../../../support/archives/form-1.sqlite.br', import.meta.url));
  const file = join(temporaryFolder(), 'ancienne.vigie');
  writeFileSync(file, brotliDecompressSync(packed));
  const folder = join(temporaryFolder(), 'ailleurs');
  const { records } = await restoreInto(file, folder);
  const archive = await furnished();
  expect(await restoreOver(archive, file)).toEqual({ records });
  const restored = await openArchive(folder);
  try {
    for (const one of [restored, archive])
      expect(await checkArchive(one)).toEqual({ ok: true, problems: [] });
  } finally {
    await restored.close();
  }
});

test('a backup restores only where there is nothing', async () => {
  const archive = await furnished();
  const { file } = await createBackup(archive, 'manual');
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lettre.txt'), 'à garder');
  await expect(restoreInto(file, folder)).rejects.toMatchObject({ data: { kind: 'archive-not-empty' } });
  expect(readdirSync(folder)).toEqual(['lettre.txt']);
});

test('a backup without its shelves says which attachment it misses', async () => {
  const archive = await furnished();
  const { file } = await createBackup(archive, 'manual');
  rmSync(join(archive.folder, 'backups', 'attachments'), { recursive: true });
  await expect(restoreInto(file, join(temporaryFolder(), 'ailleurs'))).rejects.toMatchObject({
    data: { kind: 'archive-damaged' },
  });
  await expect(restoreOver(archive, file)).resolves.toEqual({ records: 2 });
});

function changeTitle(file: string): void {
  const database = new Database(file);
  database.exec(`UPDATE record SET title = 'altérée' WHERE kind = 'note'`);
  database.close();
}

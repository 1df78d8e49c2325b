import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeWhole, writeWholeFolder } from '#db/host/cli/whole-file.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is written whole, for its owner alone, and nothing else is left', async () => {
  const path = join(folder, 'Séance n° 1.docx');
  await writeWhole(path, bytes('contenu'));
  expect(readFileSync(path, 'utf8')).toBe('contenu');
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['Séance n° 1.docx']);
});

test('what is there is replaced only by force: files, links, folders', async () => {
  const path = join(folder, 'là.md');
  writeFileSync(path, 'ancien');
  symlinkSync(join(folder, 'nulle part'), join(folder, 'lien.md'));
  mkdirSync(join(folder, 'dossier'));
  for (const name of ['là.md', 'lien.md', 'dossier']) {
    await expect(writeWhole(join(folder, name), bytes('nouveau'))).rejects.toMatchObject({
      data: { kind: 'file-exists' },
    });
  }
  expect(readFileSync(path, 'utf8')).toBe('ancien');
  await writeWhole(path, bytes('nouveau'), { force: true });
  expect(readFileSync(path, 'utf8')).toBe('nouveau');
  await expect(writeWhole(join(folder, 'dossier'), bytes('x'), { force: true })).rejects.toMatchObject({
    data: { kind: 'file-unwritable' },
  });
  expect(readdirSync(folder).sort()).toEqual(['dossier', 'lien.md', 'là.md']);
});

test('a place that cannot be written is said, and nothing is left there', async () => {
  writeFileSync(join(folder, 'fichier'), '');
  for (const path of [join(folder, 'absent', 'x.md'), join(folder, 'fichier', 'x.md')]) {
    await expect(writeWhole(path, bytes('x'))).rejects.toMatchObject({ data: { kind: 'file-unwritable' } });
    await expect(writeWholeFolder(path, new Map([['a.md', bytes('a')]]))).rejects.toMatchObject({
      data: { kind: expect.any(String) },
    });
  }
  expect(readdirSync(folder)).toEqual(['fichier']);
});

test('a folder of files is written whole, where there is none or an empty one', async () => {
  const files = new Map([
    ['note.md', bytes('note')],
    ['images/a.png', bytes('png')],
  ]);
  mkdirSync(join(folder, 'vide'));
  for (const name of ['neuf', 'vide']) {
    await writeWholeFolder(join(folder, name), files);
    expect(readFileSync(join(folder, name, 'images', 'a.png'), 'utf8')).toBe('png');
    await expect(writeWholeFolder(join(folder, name), files)).rejects.toMatchObject({
      data: { kind: 'file-exists' },
    });
  }
  expect(readdirSync(folder).sort()).toEqual(['neuf', 'vide']);
});

test('a name that leads out of the folder is a fault, and writes nothing', async () => {
  for (const name of ['../sorti.md', 'a/../../sorti.md', '/sorti.md', 'a//b', 'a\\..\\b']) {
    await expect(writeWholeFolder(join(folder, 'neuf'), new Map([[name, bytes('x')]]))).rejects.toThrow();
  }
  expect(readdirSync(folder)).toEqual([]);
});

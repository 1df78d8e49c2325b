import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';

const pragma = async (
  archive: Awaited<ReturnType<typeof temporaryArchive>>,
  name: string,
): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`PRAGMA ${name}`)}`.execute(archive.reader);
  return Object.values(rows[0] ?? {})[0];
};

test('a new archive is one private folder with everything in its place', async () => {
  const archive = await temporaryArchive();
  expect(readdirSync(archive.folder).sort()).toEqual([
    'attachments',
    'backups',
    'lock.json',
    'lock.sqlite',
    'vigie.sqlite',
    'vigie.sqlite-shm',
    'vigie.sqlite-wal',
  ]);
  expect(statSync(archive.folder).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(archive.folder)) {
    const stat = statSync(join(archive.folder, name));
    expect([name, stat.mode & 0o777]).toEqual([name, stat.isDirectory() ? 0o700 : 0o600]);
  }
});

test('a closed archive is one file again, and opens as it was', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const archive = await createArchive(folder, { name: 'Essai' });
  const { id } = await atelier(archive, 'Alliance & Performance');
  await archive.close();
  expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'lock.sqlite', 'vigie.sqlite']);
  const again = await openArchive(folder);
  expect(await again.reader.selectFrom('record').select('id').execute()).toEqual([{ id }]);
  expect(again.afterCrash).toBe(false);
  await again.close();
});

test('a folder that holds anything is left as it is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lettre.txt'), 'à garder');
  await expect(createArchive(folder, { name: 'Essai' })).rejects.toMatchObject({
    data: { kind: 'archive-not-empty' },
  });
  expect(readdirSync(folder)).toEqual(['lettre.txt']);
});

test('a file in the place of the folder is left as it is', async () => {
  const path = join(temporaryFolder(), 'archive');
  writeFileSync(path, 'à garder');
  await expect(createArchive(path, { name: 'Essai' })).rejects.toMatchObject({
    data: { kind: 'archive-not-empty' },
  });
  expect(statSync(path).size).toBe(9);
});

test('when what should fill it fails, no archive was created and the folder is as before', async () => {
  const parent = temporaryFolder();
  const failing = (): Promise<never> => Promise.reject(new Error('non'));
  await expect(createArchive(join(parent, 'a', 'b'), { name: 'Essai', fill: failing })).rejects.toThrow(
    'non',
  );
  expect(readdirSync(parent)).toEqual([]);
  mkdirSync(join(parent, 'vide'));
  await expect(createArchive(join(parent, 'vide'), { name: 'Essai', fill: failing })).rejects.toThrow('non');
  expect(readdirSync(join(parent, 'vide'))).toEqual([]);
});

test('a creation that a crash cut short is no archive, and its folder can be used again', async () => {
  const folder = join(temporaryFolder(), 'archive');
  mkdirSync(join(folder, '.creation', 'attachments'), { recursive: true });
  writeFileSync(join(folder, '.creation', 'vigie.sqlite'), 'à moitié');
  writeFileSync(join(folder, 'lock.sqlite'), '');
  writeFileSync(join(folder, 'lock.json'), '{"pid":');
  await expect(openArchive(folder)).rejects.toMatchObject({ data: { kind: 'archive-missing' } });
  const archive = await createArchive(folder, { name: 'Essai' });
  expect(existsSync(join(folder, '.creation'))).toBe(false);
  await archive.close();
});

test('the one writer asserts what keeps saves, and readers cannot write', async () => {
  const archive = await temporaryArchive();
  const settings = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 1,
    fullfsync: 1,
  };
  for (const [name, value] of Object.entries(settings)) {
    expect([name, await pragma(archive, name)]).toEqual([name, value]);
    await archive.write('test', async ({ trx }) => {
      const { rows } = await sql<Record<string, unknown>>`${sql.raw(`PRAGMA ${name}`)}`.execute(trx);
      expect([name, Object.values(rows[0] ?? {})[0]]).toEqual([name, value]);
    });
  }
  await expect(sql`DELETE FROM record`.execute(archive.reader)).rejects.toMatchObject({
    data: { kind: 'archive-read-only' },
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { VigieError, type VigieErrorKind } from '#db/domain/errors.ts';
import { sentenceOf } from '#db/domain/sentences.ts';
import { temporaryFolder } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';
import { makeReadOnly, smallDisk } from './support/disks.ts';
import { folderHash } from './support/folder.ts';

/** A closed archive with something in it. */
async function closedArchive(): Promise<string> {
  const folder = join(temporaryFolder(), 'archive');
  const archive = await createArchive(folder, { name: 'Essai' });
  await atelier(archive, 'Alliance & Performance');
  await archive.close();
  return folder;
}

const fileOf = (folder: string): string => join(folder, 'vigie.sqlite');

/** Writes bytes into the middle of a file. */
function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes, at);
  writeFileSync(file, content);
}

function withDatabase(folder: string, work: (database: Database.Database) => void): void {
  const database = new Database(fileOf(folder));
  try {
    work(database);
  } finally {
    database.close();
  }
}

const CASES: Readonly<Record<string, { kind: VigieErrorKind; spoil: (folder: string) => void }>> = {
  'a folder that is not there': {
    kind: 'archive-missing',
    spoil: (folder) => rmSync(folder, { recursive: true }),
  },
  'a folder without an archive': { kind: 'archive-missing', spoil: (folder) => rmSync(fileOf(folder)) },
  'a folder in the place of the file': {
    kind: 'archive-missing',
    spoil: (folder) => {
      rmSync(fileOf(folder));
      mkdirSync(fileOf(folder));
    },
  },
  'a link that leads nowhere': {
    kind: 'archive-missing',
    spoil: (folder) => {
      rmSync(fileOf(folder));
      symlinkSync(join(folder, 'nulle-part'), fileOf(folder));
    },
  },
  'an empty file': { kind: 'archive-damaged', spoil: (folder) => truncateSync(fileOf(folder), 0) },
  'a file of something else': {
    kind: 'archive-damaged',
    spoil: (folder) => writeFileSync(fileOf(folder), 'Madame, Monsieur,\n'.repeat(500)),
  },
  'a file cut short': { kind: 'archive-damaged', spoil: (folder) => truncateSync(fileOf(folder), 20_000) },
  'a file cut within its first page': {
    kind: 'archive-damaged',
    spoil: (folder) => truncateSync(fileOf(folder), 200),
  },
  'a database of another program': {
    kind: 'archive-damaged',
    spoil: (folder) => {
      rmSync(fileOf(folder));
      withDatabase(folder, (database) => database.exec('CREATE TABLE music (title)'));
    },
  },
  'an archive without its tables': {
    kind: 'archive-damaged',
    spoil: (folder) => {
      const id = new Database(fileOf(folder), { readonly: true }).pragma('application_id', {
        simple: true,
      }) as number;
      rmSync(fileOf(folder));
      for (const name of ['-wal', '-shm']) rmSync(`${fileOf(folder)}${name}`, { force: true });
      withDatabase(folder, (database) =>
        database.exec(`CREATE TABLE x (y); PRAGMA application_id = ${id}; PRAGMA user_version = 1`),
      );
    },
  },
  'a schema that cannot be read': {
    kind: 'archive-damaged',
    spoil: (folder) => overwrite(fileOf(folder), 100, new Uint8Array(3000)),
  },
  'an archive of a later program': {
    kind: 'archive-newer',
    spoil: (folder) => withDatabase(folder, (database) => database.pragma('user_version = 42')),
  },
  'a file nobody may write': {
    kind: 'archive-read-only',
    spoil: (folder) => chmodSync(fileOf(folder), 0o400),
  },
  'a folder nobody may write': { kind: 'archive-read-only', spoil: (folder) => chmodSync(folder, 0o500) },
};

async function expectRefused(folder: string, kind: VigieErrorKind): Promise<void> {
  const before = folderHash(folder);
  const refused = await openArchive(folder).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(VigieError);
  const { data } = refused as VigieError;
  expect(data.kind).toBe(kind);
  for (const locale of ['fr', 'en'] as const) expectPlainSentence(sentenceOf(data, locale));
  expect(folderHash(folder)).toBe(before);
}

/** One line, a full stop, no code names, no exclamation. */
function expectPlainSentence(sentence: string): void {
  expect(sentence).toMatch(/^\p{Lu}[^\n!]+[.)]$/u);
  expect(sentence).not.toMatch(/undefined|null|\[object|archive-[a-z]/);
}

test.each(Object.entries(CASES))(
  '%s is said in one sentence and left byte for byte',
  async (_what, { kind, spoil }) => {
    const folder = await closedArchive();
    onTestFinished(() => {
      if (folderHash(folder)) chmodSync(folder, 0o700);
    });
    spoil(folder);
    await expectRefused(folder, kind);
  },
);

test('an archive open in another program says by whom, and opens once that one is killed', async () => {
  const folder = await closedArchive();
  const source = `import { openArchive } from '#db/connection/open.ts'; await openArchive(process.argv[1]); process.stdout.write('open'); setInterval(() => {}, 1000);`;
  const other = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', source, folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  const refused = await openArchive(folder).catch((error: unknown) => (error as VigieError).data);
  expect(refused).toMatchObject({
    kind: 'archive-in-use',
    holder: expect.stringContaining(String(other.pid)),
  });
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
  const archive = await openArchive(folder);
  expect(archive.afterCrash).toBe(true);
  await archive.close();
});

test('an archive that this program has open is not opened twice, and the first goes on saving', async () => {
  const folder = await closedArchive();
  const archive = await openArchive(folder);
  await expect(openArchive(folder)).rejects.toMatchObject({ data: { kind: 'archive-in-use' } });
  await atelier(archive, 'Second');
  await archive.close();
  const again = await openArchive(folder);
  expect(await again.reader.selectFrom('record').select('title').execute()).toHaveLength(2);
  await again.close();
});

test('an archive on a disk mounted read-only is said to be read-only', async (story) => {
  const disk = smallDisk(8_000_000, story.task.name);
  if (disk === null) return story.skip();
  cpSync(await closedArchive(), join(disk, 'archive'), { recursive: true });
  makeReadOnly(disk);
  await expectRefused(join(disk, 'archive'), 'archive-read-only');
  await expect(createArchive(join(disk, 'autre'), { name: 'Essai' })).rejects.toMatchObject({
    data: { kind: 'archive-read-only' },
  });
});

test('nothing is created where nobody may write', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'vide');
  mkdirSync(folder, { mode: 0o500 });
  await expect(createArchive(folder, { name: 'Essai' })).rejects.toMatchObject({
    data: { kind: 'archive-read-only' },
  });
  chmodSync(folder, 0o700);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprintOf } from '#db/backup/fingerprint.ts';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { APPLICATION_ID } from '#db/connection/pragmas.ts';
import { type Migration, migrate, MIGRATIONS, SCHEMA_VERSION } from '#db/migrations/run.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

/** A migration of tomorrow: what it does must be all or nothing. */
const NEXT: Migration = {
  version: SCHEMA_VERSION + 1,
  name: 'tomorrow',
  sql: `CREATE TABLE tomorrow (id TEXT PRIMARY KEY) STRICT; ALTER TABLE author ADD COLUMN motto TEXT; UPDATE meta SET value = 'changé' WHERE key = 'name';`,
};

async function closedArchive(): Promise<string> {
  const folder = join(temporaryFolder(), 'archive');
  await (await createArchive(folder, { name: 'Essai' })).close();
  return folder;
}

function opened(folder: string): Database.Database {
  const database = new Database(join(folder, 'vigie.sqlite'));
  onTestFinished(() => void database.close());
  return database;
}

test('versions count from one without gaps', () => {
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('a new archive carries its mark and its form in the header', async () => {
  const database = opened(await closedArchive());
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
});

test('a migration changes everything it says, once', async () => {
  const database = opened(await closedArchive());
  migrate(database, [...MIGRATIONS, NEXT]);
  expect(database.pragma('user_version', { simple: true })).toBe(NEXT.version);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  migrate(database, [...MIGRATIONS, NEXT]);
  expect(database.prepare('SELECT count(*) FROM tomorrow').pluck().get()).toBe(0);
});

const statements = NEXT.sql.split(';').filter((statement) => statement.trim());

test.each(statements.map((_, index) => index))(
  'a migration that fails after statement %i has changed nothing',
  async (index) => {
    const database = opened(await closedArchive());
    const before = fingerprintOf(database);
    const schema = database.prepare('SELECT group_concat(sql) FROM sqlite_schema').pluck().get();
    const broken = {
      ...NEXT,
      sql: `${statements.slice(0, index + 1).join(';')}; INSERT INTO nowhere VALUES (1);`,
    };
    expect(() => migrate(database, [...MIGRATIONS, broken])).toThrow('nowhere');
    expect(fingerprintOf(database)).toEqual(before);
    expect(database.prepare('SELECT group_concat(sql) FROM sqlite_schema').pluck().get()).toBe(schema);
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  },
);

test('a migration that leaves a reference to nothing is taken back', async () => {
  const database = opened(await closedArchive());
  const orphan = { ...NEXT, sql: `INSERT INTO mention VALUES (99, 0, 1, NULL, '', 0, 0, NULL)` };
  expect(() => migrate(database, [...MIGRATIONS, orphan])).toThrow('internal');
  expect(database.prepare('SELECT count(*) FROM mention').pluck().get()).toBe(0);
});

test('an archive of a later form is refused and left byte for byte, its log too', async () => {
  const folder = await closedArchive();
  const database = opened(folder);
  // In the log only: the file itself still says the form of today.
  database.pragma('wal_autocheckpoint = 0');
  database.pragma(`user_version = ${SCHEMA_VERSION + 41}`);
  const bytes = database.serialize();
  await expect(openArchive(folder)).rejects.toMatchObject({
    data: { kind: 'archive-newer', archiveVersion: SCHEMA_VERSION + 41, programVersion: SCHEMA_VERSION },
  });
  expect(database.serialize().equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toContain('vigie.sqlite-wal');
});

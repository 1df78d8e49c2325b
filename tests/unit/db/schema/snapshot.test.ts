import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { AUDITED_TABLES, HASHED_TABLES } from '#db/schema/tables.ts';
import { hashedColumns } from '#db/integrity/row-hash.ts';
import { temporaryArchive } from '#tests/support/archive.ts';

test('the schema of a new archive is the one written down', async () => {
  const { reader } = await temporaryArchive();
  const { rows } = await sql<{ sql: string }>`
    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'sqlite_%'
    ORDER BY rowid`.execute(reader);
  await expect(`${rows.map((row) => row.sql).join(';\n\n')};\n`).toMatchFileSnapshot(
    '../../../../db/schema/snapshot.sql',
  );
});

test('each hash covers every column of its table but the hash, and what SQLite numbers by itself', async () => {
  const { reader } = await temporaryArchive();
  for (const table of Object.keys(HASHED_TABLES) as (keyof typeof HASHED_TABLES)[]) {
    const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(
      reader,
    );
    const own = table === 'change' ? ['hash', 'seq'] : ['hash'];
    expect([...hashedColumns(table)].sort(), table).toEqual(
      rows
        .map((row) => row.name)
        .filter((name) => !own.includes(name))
        .sort(),
    );
  }
});

test('every audited table is hashed, and named by a column that is unique', async () => {
  const { reader } = await temporaryArchive();
  for (const [table, key] of Object.entries(AUDITED_TABLES)) {
    expect(HASHED_TABLES).toHaveProperty(table, key);
    const { rows } = await sql<{
      name: string;
      pk: number;
    }>`SELECT name, pk FROM pragma_table_info(${table}) WHERE pk > 0`.execute(reader);
    expect(rows.map((row) => row.name)).toEqual([key]);
  }
});

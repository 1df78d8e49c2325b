import { inflateRawSync } from 'node:zlib';
import { CompiledQuery } from 'kysely';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAttachment, storeAttachment } from '#db/attachments/store.ts';
import type { Archive } from '#db/connection/types.ts';
import { heading, image } from '#db/domain/document/build.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { rebuildArchive } from '#db/interchange/archive/rebuild.ts';
import {
  FIRST_TABLES,
  LAST_TABLES,
  NOT_EXPORTED,
  PACKED,
  RECORD_TABLES,
} from '#db/interchange/archive/tables.ts';
import { exportArchive } from '#db/interchange/archive/write.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { atelier, noteSaying, save, says } from '#tests/support/builders.ts';

type Row = Record<string, unknown>;

const signal = () => new AbortController().signal;
const exported = async (archive: Archive) =>
  (await exportArchive(archive, { title: 'Essai', locale: 'fr' }, signal())).file.content;

async function query(archive: Archive, sql: string): Promise<Row[]> {
  return (await archive.reader.executeQuery<Row>(CompiledQuery.raw(sql))).rows;
}

/** Every row of every table that is no index, packed columns as what they hold. */
async function everything(archive: Archive): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const table of [...FIRST_TABLES, ...RECORD_TABLES.map((one) => one.table), ...LAST_TABLES]) {
    const packed = PACKED[table];
    const rows = (await query(archive, `SELECT * FROM "${table}"`)).map(({ hash, ...row }) =>
      packed
        ? { ...row, [packed.column]: inflateRawSync(row[packed.column] as Uint8Array).toString() }
        : { hash, ...row },
    );
    all[table] = rows.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return all;
}

const problemsOf = async (archive: Archive) => (await checkArchive(archive)).problems;

async function worked(): Promise<Archive> {
  const archive = await temporaryArchive({ corpus: true });
  const { sha256 } = await storeAttachment(archive, {
    name: 'carte.png',
    mediaType: 'image/png',
    content: strToU8('des octets'),
  });
  const one = await atelier(archive, 'Atelier « final » & suite');
  const note = await noteSaying(archive, 'Retour', heading(2, 'Le cadre'), says('Voir ', one, '.'));
  const { revision } = await archive.reader
    .selectFrom('note_body')
    .innerJoin('record', 'record.seq', 'note_body.record_seq')
    .select('note_body.revision')
    .where('record.id', '=', note.id)
    .executeTakeFirstOrThrow();
  await save(archive, note.id, revision, says('Une autre fin, ', one, '.'), image(sha256, 'Carte'));
  return archive;
}

describe('a complete export', () => {
  test('leaves out no table, but for what is made anew from the rest', async () => {
    const archive = await temporaryArchive();
    const tables = (await query(archive, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
      .map(({ name }) => String(name))
      .filter(
        (name) => !/^sqlite_|_index(_|$)|^search_vocabulary/.test(name) && !NOT_EXPORTED.includes(name),
      );
    const held = [...FIRST_TABLES, ...RECORD_TABLES.map(({ table }) => table), ...LAST_TABLES];
    expect(tables.filter((table) => !held.some((one) => one === table))).toEqual([]);
  });

  test(
    'makes the same records, links, notes, states, history and attachments in an empty archive',
    { timeout: 60_000 },
    async () => {
      const archive = await worked();
      const empty = await temporaryArchive();
      const made = await rebuildArchive(empty, { name: 'essai.vigie', content: await exported(archive) });
      expect(made).toMatchObject({ attachments: 1 });
      expect(await everything(empty)).toEqual(await everything(archive));
      const [file] = await archive.reader.selectFrom('attachment').select('sha256').execute();
      expect(strFromU8((await readAttachment(empty, file!.sha256)).content)).toBe('des octets');
      expect(await problemsOf(empty)).toEqual([]);
      // And what was rebuilt exports to the same bytes.
      expect(Buffer.from(await exported(empty)).equals(Buffer.from(await exported(archive)))).toBe(true);
    },
  );

  test('is read without Vigie: JSON lines by record, Markdown, attachments under their hash', async () => {
    const files = unzipSync(await exported(await worked()));
    const names = Object.keys(files);
    expect(names).toContain('fiches/atelier/A-001.jsonl');
    expect(
      names.filter((name) => name.startsWith('lecture/') && name.endsWith('.md')).length,
    ).toBeGreaterThan(190);
    expect(names.filter((name) => /^pieces-jointes\/[0-9a-f]{64}$/.test(name))).toHaveLength(1);
    for (const line of strFromU8(files['fiches/note/N-001.jsonl']!).trim().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ table: expect.any(String), row: expect.any(Object) });
  });
});

describe('a rebuild', () => {
  test('is refused in an archive that holds something, which stays as it was', async () => {
    const archive = await temporaryArchive();
    const content = await exported(archive);
    await atelier(archive, 'Le mien');
    const before = await everything(archive);
    await expect(rebuildArchive(archive, { name: 'x', content })).rejects.toMatchObject({
      data: { kind: 'archive-not-empty' },
    });
    expect(await everything(archive)).toEqual(before);
  });

  test.for<[string, (files: Record<string, Uint8Array>) => void]>([
    [
      'a file was changed',
      (files) => (files['fiches/atelier/A-001.jsonl'] = strToU8('{"table":"record","row":{}}\n')),
    ],
    ['a file is missing', (files) => delete files['fiches/atelier/A-001.jsonl']],
    [
      'it comes from another version',
      (files) => {
        const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Row;
        files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, schemaVersion: 999 }));
      },
    ],
    ['it has no manifest', (files) => delete files['manifest.json']],
  ])('is refused when %s, and leaves nothing behind', async ([, damage]) => {
    const source = await temporaryArchive();
    await atelier(source, 'Un');
    const files = { ...unzipSync(await exported(source)) };
    damage(files);
    const empty = await temporaryArchive();
    await expect(rebuildArchive(empty, { name: 'x', content: zipSync(files) })).rejects.toMatchObject({
      data: { kind: 'file-unreadable' },
    });
    expect(await query(empty, 'SELECT * FROM record')).toEqual([]);
  });

  test('is refused for bytes that are no archive of files', async () => {
    const empty = await temporaryArchive();
    await expect(rebuildArchive(empty, { name: 'x', content: strToU8('pas un zip') })).rejects.toMatchObject({
      data: { kind: 'file-unreadable' },
    });
  });
});

import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { createArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { note, paragraph, text } from '#db/domain/document/build.ts';
import { createHost } from '#db/host/create-host.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { smallDisk } from './support/disks.ts';

const words = (kilobytes: number) => note(paragraph(text('étude '.repeat(170 * kilobytes))));
const full = { data: { kind: 'disk-full' } };

/** Every way to write, through the host. */
function waysToWrite(archive: Archive, id: string) {
  const { client } = createHost(archive);
  return {
    'a record': () =>
      client.records.create({
        kind: 'theme',
        title: 'Mobilité',
        properties: { definition: 'x'.repeat(90_000) },
      }),
    'a note': () => client.notes.create({ title: 'Longue', document: words(200) }),
    'the next state of a note': () => client.notes.save({ id, base: 1, document: words(200) }),
    'an attachment': () =>
      client.attachments.put({
        name: 'a.bin',
        mediaType: 'application/octet-stream',
        content: new Blob([new Uint8Array(6_000_000)]),
      }),
  };
}

async function intact(archive: Archive, id: string): Promise<void> {
  const rows = await archive.reader.selectFrom('record').select(['id', 'title']).execute();
  expect(rows).toEqual([{ id, title: 'Avant' }]);
  expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
}

test('when the file may not grow, each save fails aloud, nothing saved is lost, and saving works again after', async () => {
  const archive = await temporaryArchive();
  const { client } = createHost(archive);
  const { id } = await client.notes.create({ title: 'Avant', document: words(1) });
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(archive.reader);
  const limit = (pages: number) =>
    write(archive, ({ trx }) => sql`${sql.raw(`PRAGMA max_page_count = ${pages}`)}`.execute(trx));
  await limit(rows[0]!.page_count + 4);
  const { 'an attachment': _bytes, ...ways } = waysToWrite(archive, id);
  for (const way of Object.values(ways)) await expect(way()).rejects.toMatchObject(full);
  await intact(archive, id);
  await limit(1_000_000);
  await expect(client.notes.save({ id, base: 1, document: words(200) })).resolves.toMatchObject({
    revision: 2,
  });
  expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
});

/** A disk of a few megabytes, in bytes. */
const SMALL = 4_000_000;

/** Fills a disk to its last bytes but `left`. */
function fill(disk: string, left: number): string {
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, new Uint8Array(Math.max(0, bavail * bsize - left)));
  return ballast;
}

test('on a full disk every way to write fails aloud, nothing is lost, and all work once there is room', async (story) => {
  const disk = smallDisk(SMALL, story.task.name);
  if (disk === null) return story.skip();
  const archive = await createArchive(join(disk, 'archive'), { name: 'Essai' });
  onTestFinished(() => archive.close());
  const { client } = createHost(archive);
  const { id } = await client.notes.create({ title: 'Avant', document: words(1) });
  const ballast = fill(disk, 20_000);
  for (const [what, way] of Object.entries(waysToWrite(archive, id))) {
    await expect(way(), what).rejects.toMatchObject(full);
  }
  await expect(client.archive.backup({}), 'a backup').rejects.toMatchObject(full);
  expect(readdirSync(join(archive.folder, 'backups'))).toEqual([]);
  rmSync(ballast);
  await intact(archive, id);
  await client.notes.save({ id, base: 1, document: words(2) });
  await expect(client.archive.backup({})).resolves.toMatchObject({ verified: true });
  expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
});

test('an archive that does not fit on the disk is not created, and leaves nothing', async (story) => {
  const disk = smallDisk(SMALL, story.task.name);
  if (disk === null) return story.skip();
  fill(disk, 100_000);
  const folder = join(disk, 'neuve');
  await expect(createArchive(folder, { name: 'Essai' })).rejects.toMatchObject({
    data: { kind: 'disk-full' },
  });
  expect(readdirSync(disk)).toEqual(['ballast']);
});

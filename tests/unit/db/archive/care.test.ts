import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { HostEvent } from '#preload/contract/events.ts';
import { careFor } from '#db/archive/care.ts';
import { readHealth } from '#db/archive/health.ts';
import { listBackups } from '#db/backup/names.ts';
import type { Archive } from '#db/connection/types.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';

const HOUR = 3_600_000;

/** Care that works only when asked, on a clock of ours. */
function cared(archive: Archive) {
  const heard: HostEvent[] = [];
  const troubles: string[] = [];
  const clock = { now: Date.now() };
  const care = careFor(archive, {
    emit: (event) => void heard.push(event),
    trouble: (message) => void troubles.push(message),
    firstAfter: 1e8,
    every: 1e8,
    now: () => clock.now,
  });
  onTestFinished(() => care.stop());
  return { care, heard, troubles, clock };
}

test('what was saved is backed up an hour after the last backup, and only when something was saved', async () => {
  const archive = await temporaryArchive();
  await atelier(archive, 'Alliance');
  const { care, heard, clock } = cared(archive);
  const backups = () => heard.filter((event) => event.type === 'backup');
  await care.round();
  expect(backups()).toEqual([{ type: 'backup', file: listBackups(archive.folder)[0]!.file, verified: true }]);
  clock.now += 2 * HOUR;
  await care.round();
  expect(backups()).toHaveLength(1);
  await atelier(archive, 'Autre');
  await care.round();
  expect(backups()).toHaveLength(2);
  // Both were made within one hour of the real clock: the newer stands for it.
  expect(listBackups(archive.folder)).toHaveLength(1);
  await atelier(archive, 'Encore');
  clock.now = Date.parse(listBackups(archive.folder)[0]!.at) + HOUR / 2;
  await care.round();
  expect(backups()).toHaveLength(2);
});

test('an archive never checked is checked, then again after a week', async () => {
  const archive = await temporaryArchive();
  const { care, clock } = cared(archive);
  await care.round();
  const first = readHealth(archive.folder);
  expect(first).toMatchObject({ ok: true });
  clock.now += 24 * HOUR;
  await care.round();
  expect(readHealth(archive.folder)).toEqual(first);
  clock.now += 7 * 24 * HOUR;
  await care.round();
  expect(readHealth(archive.folder)?.checkedAt).not.toBe(first?.checkedAt);
});

test('while an archive is unwell it says so, and no backup takes the place of those it has', async () => {
  const archive = await temporaryArchive();
  await atelier(archive, 'Alliance');
  const { care, heard, troubles, clock } = cared(archive);
  await care.round();
  const [first] = listBackups(archive.folder);
  // Old enough for a rotation to drop it, were the archive well.
  renameSync(first!.file, join(archive.folder, 'backups', 'vigie-20200101T000000000Z-hourly.sqlite'));
  const database = new Database(archive.databaseFile);
  database.exec(`UPDATE record SET title = 'altérée'`);
  database.close();
  clock.now += 8 * 24 * HOUR;
  await care.round();
  expect(troubles).toEqual(['the archive is not in order', 'backup']);
  expect(readHealth(archive.folder)).toMatchObject({ ok: false });
  expect(heard.at(-1)).toEqual({ type: 'backup', file: '', verified: false });
  expect(listBackups(archive.folder).map((backup) => backup.at)).toEqual(['2020-01-01T00:00:00.000Z']);
});

test('care that is stopped does nothing more', async () => {
  const archive = await temporaryArchive();
  await atelier(archive, 'Alliance');
  const { care, troubles } = cared(archive);
  const round = care.round();
  await care.stop();
  await round;
  await care.round();
  expect(listBackups(archive.folder)).toEqual([]);
  expect(troubles).toEqual([]);
});

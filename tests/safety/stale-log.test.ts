import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createBackup } from '#db/backup/create.ts';
import { fingerprintOf } from '#db/backup/fingerprint.ts';
import { restoreInto, restoreOver } from '#db/backup/restore.ts';
import { createArchive } from '#db/connection/open.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';
import { atelier, noteSaying, save, says } from '#tests/support/builders.ts';

/** More in a nightly run. */
const TIMES = Number(process.env['VIGIE_RESTORES'] ?? 10);

function contentOf(folder: string): string {
  const database = new Database(join(folder, 'vigie.sqlite'), { readonly: true });
  try {
    return fingerprintOf(database).content;
  } finally {
    database.close();
  }
}

test(
  `${TIMES} restores over an archive whose log is full of later saves each give back exactly what was saved`,
  { timeout: 20_000 * TIMES },
  async () => {
    const archive = await temporaryArchive();
    const seen = await atelier(archive, 'Alliance');
    const { id } = await noteSaying(archive, 'Note', says('Vu à ', seen));
    for (let time = 0; time < TIMES; time += 1) {
      const then = contentOf(archive.folder);
      const { revision } = await archive.reader
        .selectFrom('note_body')
        .select('revision')
        .executeTakeFirstOrThrow();
      const { file } = await createBackup(archive, 'manual');
      const saves = 1 + Math.floor(Math.random() * 20);
      for (let number = 0; number < saves; number += 1) {
        await save(
          archive,
          id,
          revision + number,
          says(`Plus tard ${time}, ${number} `, 'x'.repeat(Math.random() * 20_000)),
        );
      }
      expect(existsSync(`${archive.databaseFile}-wal`)).toBe(true);
      await restoreOver(archive, file);
      expect(contentOf(archive.folder)).toBe(then);
      await noteSaying(archive, `Après la restauration ${time}`, says('Texte'));
    }
    expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
  },
);

test('a backup is not restored into a folder where a log was left without its database', async () => {
  const archive = await temporaryArchive();
  await atelier(archive, 'Alliance');
  const { file } = await createBackup(archive, 'manual');
  const folder = join(temporaryFolder(), 'archive');
  const other = await createArchive(folder, { name: 'Autre' });
  await atelier(other, 'Autre');
  renameSync(join(folder, 'vigie.sqlite'), join(folder, 'parti.sqlite'));
  copyFileSync(join(folder, 'vigie.sqlite-wal'), join(folder, 'gardé'));
  await other.close();
  renameSync(join(folder, 'gardé'), join(folder, 'vigie.sqlite-wal'));
  rmSync(join(folder, 'parti.sqlite'));
  await expect(restoreInto(file, folder)).rejects.toMatchObject({ data: { kind: 'archive-not-empty' } });
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { unpackJson } from '#db/history/snapshot.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { temporaryFolder } from '#tests/support/archive.ts';
import { savers, type Said } from './support/savers.ts';

/** More in a nightly run. */
const KILLS = Number(process.env['VIGIE_KILLS'] ?? 200);
const LONGEST = 30;

async function emptyFolder(): Promise<string> {
  const folder = join(temporaryFolder(), 'archive');
  await (await createArchive(folder, { name: 'Essai' })).close();
  return folder;
}

/** Which of the saves said to be kept the archive does not hold. */
async function lost({ reader }: Archive, said: readonly Said[]): Promise<Said[]> {
  const missing: Said[] = [];
  for (const save of said) {
    const row = await reader
      .selectFrom('revision')
      .innerJoin('record', 'record.seq', 'revision.record_seq')
      .select('snapshot')
      .where('record.id', '=', save.id)
      .where('number', '=', save.revision)
      .where('branch', '=', 'main')
      .executeTakeFirst();
    if (!row || !unpackJson(row.snapshot).includes(`${save.mark} `)) missing.push(save);
  }
  return missing;
}

test(
  `${KILLS} kills -9 while saving through the host lose nothing that was said to be kept`,
  { timeout: 2000 * KILLS },
  async () => {
    const folder = await emptyFolder();
    const killed = await savers();
    const all: Said[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      all.push(...(await killed(folder, `k${kill}`, Math.random() * LONGEST)));
      // Most of the time the next process finds the archive as the kill left it, log and lock included.
      if (kill % 25 !== 0 && kill !== KILLS) continue;
      const archive = await openArchive(folder);
      expect(archive.afterCrash).toBe(true);
      expect(await lost(archive, all)).toEqual([]);
      expect(await checkArchive(archive)).toEqual({ ok: true, problems: [] });
      await archive.close();
    }
    expect(all.length).toBeGreaterThan(KILLS);
    console.log(`${KILLS} kills, ${all.length} acknowledged saves, 0 lost`);
  },
);

test('control: a process that says saves before they are kept is caught', async () => {
  const folder = await emptyFolder();
  const killed = await savers({ VIGIE_SAYS_TOO_EARLY: '1' });
  const all: Said[] = [];
  for (let kill = 1; kill <= 30; kill += 1)
    all.push(...(await killed(folder, `k${kill}`, Math.random() * LONGEST)));
  const archive = await openArchive(folder);
  expect((await lost(archive, all)).length).toBeGreaterThan(0);
  await archive.close();
});

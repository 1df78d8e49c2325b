import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createArchive } from '#db/connection/open.ts';
import type { Archive, WriteContext } from '#db/connection/types.ts';
import { loadCorpus } from '#db/corpus/load.ts';

/** A folder of its own for one test, taken away when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real archive in a folder of its own, closed and taken away when the test is over; with the corpus when asked. */
export async function temporaryArchive({ corpus = false } = {}): Promise<Archive> {
  const folder = join(temporaryFolder(), 'archive');
  const archive = await createArchive(folder, { name: 'Essai', ...(corpus && { fill: loadCorpus }) });
  onTestFinished(() => archive.close());
  return archive;
}

/** Runs a command as one intent of its own and gives what it gave. */
export async function write<T>(archive: Archive, work: (context: WriteContext) => Promise<T>): Promise<T> {
  return (await archive.write('test', work)).value;
}

import { join } from 'node:path';
import { runInBackground } from '../archive/background.ts';
import { attachmentsFolderOf } from '../connection/layout.ts';
import type { Archive } from '../connection/types.ts';
import { newId } from '../domain/ids.ts';
import type { FoundProblem } from '../domain/problems.ts';
import { removeDatabase } from './search-check.ts';

export type CheckReport = { ok: boolean; problems: FoundProblem[] };

/**
 * Looks for anything wrong in the archive: pages, references, row hashes, counters, links, labels, search and revisions
 * against a rebuild, attachments against their names. In a thread of its own, on one state of the archive; saves go on
 * meanwhile. Changes nothing; `cancelled` when `signal` aborts.
 */
export async function checkArchive(
  archive: Pick<Archive, 'folder' | 'databaseFile'>,
  options: { signal?: AbortSignal } = {},
): Promise<CheckReport> {
  const { folder, databaseFile: file } = archive;
  const copy = join(folder, `.check-${newId()}.sqlite`);
  try {
    const order = { file, attachments: attachmentsFolderOf(folder), copy };
    const problems = await runInBackground({ kind: 'check', order }, options.signal);
    return { ok: problems.length === 0, problems };
  } finally {
    // A thread that was ended could not take its copy away.
    removeDatabase(copy);
  }
}

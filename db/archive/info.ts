import type { ArchiveInfo } from '#preload/contract/archive.ts';
import { findAuthor } from '../authors/queries.ts';
import { listBackups } from '../backup/names.ts';
import { metaOf } from '../connection/meta.ts';
import { PROGRAM_VERSION } from '../connection/program.ts';
import type { Archive } from '../connection/types.ts';
import { SCHEMA_VERSION } from '../migrations/run.ts';
import { countExamples, countsByKind } from './counts.ts';
import { syncedBy } from './synced-by.ts';

/** What an open archive is, as the interface and the command line show it. */
export async function infoOf(archive: Archive): Promise<ArchiveInfo> {
  const { reader, folder, authorId } = archive;
  const meta = await metaOf(reader);
  return {
    id: meta.get('id') ?? '',
    name: meta.get('name') ?? '',
    folder,
    schemaVersion: SCHEMA_VERSION,
    programVersion: PROGRAM_VERSION,
    records: Object.values(await countsByKind(reader)).reduce((sum, count) => sum + count, 0),
    examples: await countExamples(reader),
    syncedBy: syncedBy(folder),
    lastBackup: listBackups(folder)[0] ?? null,
    author: authorId === null ? null : ((await findAuthor(reader, authorId)) ?? null),
  };
}

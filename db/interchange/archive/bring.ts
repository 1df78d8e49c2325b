import { strFromU8, unzipSync } from 'fflate';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { z } from '#preload/contract/zod.ts';
import { createBackup } from '../../backup/create.ts';
import { restoreOver } from '../../backup/restore.ts';
import type { Archive, Reader } from '../../connection/types.ts';
import { fail } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';
import { insertRow } from '../../history/rows.ts';
import { SCHEMA_VERSION } from '../../migrations/run.ts';
import { MANIFEST, type Manifest, manifestSchema } from './manifest.ts';
import { rebuildArchive, type RebuildOptions } from './rebuild.ts';

/** The origin of an import that rebuilt the archive, before the name of its file. */
const ORIGIN = 'vigie: ';

/** What an export says of itself, and whether this program reads it; only its manifest is looked at. */
export function describeExport(
  name: string,
  content: Uint8Array,
): Pick<Manifest, 'records' | 'attachments'> & { fits: boolean } {
  const refuse = (): never => fail({ kind: 'file-unreadable', path: name, detail: MANIFEST });
  try {
    const files = unzipSync(content, {
      filter: ({ name: entry, originalSize }) => entry === MANIFEST && originalSize <= 200_000_000,
    });
    const read = manifestSchema.safeParse(JSON.parse(strFromU8(files[MANIFEST] ?? refuse())));
    if (!read.success) return refuse();
    const { records, attachments, schemaVersion } = read.data;
    return { records, attachments, fits: schemaVersion === SCHEMA_VERSION };
  } catch (error) {
    if (error instanceof Error && error.name === 'VigieError') throw error;
    return refuse();
  }
}

/** Whether nothing was ever put in the archive. */
export async function isEmptyArchive(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('record').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** The rebuild as an import: a backup first, by which it can be taken back whole, and a line in the list of imports. */
export async function bringArchive(
  archive: Archive,
  { name, content, label }: { name: string; content: Uint8Array; label: string },
  options: Pick<RebuildOptions, 'progress'> & { signal: AbortSignal },
): Promise<ImportReport> {
  // Refused before anything else is done; looked at again when it is.
  if (!(await isEmptyArchive(archive.reader)))
    fail({ kind: 'archive-not-empty', path: archive.folder, holds: 'records' });
  const { file } = await createBackup(archive, 'import', options.signal);
  const importId = newId();
  const report = ({ records, attachments }: { records: number; attachments: number }): ImportReport => ({
    ...{ importId, created: records, updated: 0, skipped: 0 },
    ...{ links: { resolved: 0, unresolved: 0 }, attachments, problems: [] },
  });
  const said = describeExport(name, content);
  const made = await rebuildArchive(
    archive,
    { name, content },
    {
      ...options,
      then: (context) =>
        insertRow(
          context,
          'import',
          {
            ...{ id: importId, at: context.at, author_id: context.authorId },
            ...{ origin: `${ORIGIN}${label}`.slice(0, 4000), state: 'done' },
            report: JSON.stringify({
              ...report(said),
              rebuilt: { backup: file, changeSet: context.changeSetId },
            }),
          },
          null,
        ),
    },
  );
  return report(made);
}

const reportSchema = z.object({ rebuilt: z.object({ backup: z.string(), changeSet: z.string() }) });

/** The backup that takes a rebuild back, or null when this import was none. */
export async function rebuiltFrom(
  reader: Reader,
  importId: string,
): Promise<{ backup: string; changeSet: string } | null> {
  const row = await reader
    .selectFrom('import')
    .select(['report', 'origin'])
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!row?.origin.startsWith(ORIGIN)) return null;
  const read = reportSchema.safeParse(JSON.parse(row.report));
  return read.success ? read.data.rebuilt : null;
}

/**
 * Takes a rebuild back: the archive is again what it was before, from the backup made then. What is there now is backed up too.
 * @returns how many records went
 * @throws VigieError `cannot-undo` when someone worked in the archive since
 */
export async function takeBackRebuild(
  archive: Archive,
  { backup, changeSet }: { backup: string; changeSet: string },
  signal: AbortSignal,
): Promise<number> {
  const { reader } = archive;
  const after = await reader
    .selectFrom('change_set')
    .select('id')
    .where('id', '>', changeSet)
    .limit(1)
    .executeTakeFirst();
  if (after) fail({ kind: 'cannot-undo', detail: 'worked-since' });
  const { records } = await reader
    .selectFrom('record')
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .executeTakeFirstOrThrow();
  await restoreOver(archive, backup, signal);
  return records;
}

import { rmSync, statSync } from 'node:fs';
import { runInBackground } from '../archive/background.ts';
import { listBackups } from '../backup/names.ts';
import { attachmentsFolderOf } from '../connection/layout.ts';
import type { Archive } from '../connection/types.ts';
import { deleteRow } from '../history/rows.ts';
import { attachmentPath, storedContents } from './files.ts';

/** How long a file nothing shows is kept, in ms. */
export const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * Takes away the files that no record and no house template has used for 30 days, now, in any saved version of a note or in
 * what a piece of a report said, and that are in a backup made since; then the bytes on the shelves that no row names. Never before a backup.
 * @returns how many files went
 */
export async function collectAttachments(
  archive: Archive,
  options: { now?: number; signal?: AbortSignal } = {},
): Promise<number> {
  const now = options.now ?? Date.now();
  const oldest = new Date(now - KEPT_FOR).toISOString();
  const lastBackup = listBackups(archive.folder)[0]?.at;
  if (lastBackup === undefined) return 0;
  const unused = await archive.reader
    .selectFrom('attachment')
    .select('sha256')
    .where('created_at', '<', lastBackup < oldest ? lastBackup : oldest)
    .where('sha256', 'not in', (query) => query.selectFrom('record_attachment').select('sha256'))
    .where('sha256', 'not in', (query) => query.selectFrom('house_template').select('file'))
    .execute();
  const names = unused.map((row) => row.sha256);
  const kept = names.length === 0 ? [] : await shownInHistory(archive, names, options.signal);
  const going = names.filter((name) => !kept.includes(name));
  if (going.length > 0) await forget(archive, going);
  return removeUnnamed(archive, now);
}

function shownInHistory(archive: Archive, names: readonly string[], signal?: AbortSignal): Promise<string[]> {
  return runInBackground({ kind: 'history', order: { file: archive.databaseFile, names } }, signal);
}

async function forget(archive: Archive, names: readonly string[]): Promise<void> {
  await archive.write('attachments.collect', async (context) => {
    const { trx } = context;
    for (const sha256 of names) {
      const row = await trx
        .selectFrom('attachment')
        .selectAll()
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      const used = await trx
        .selectFrom('record_attachment')
        .select('sha256')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      const styled = await trx
        .selectFrom('house_template')
        .select('id')
        .where('file', '=', sha256)
        .executeTakeFirst();
      if (row && !used && !styled) await deleteRow(context, 'attachment', row, null);
    }
  });
}

/** Bytes without a row: of rows just taken away, or of a save that a crash cut short; recent ones may be on their way. */
async function removeUnnamed(archive: Archive, now: number): Promise<number> {
  const attachments = attachmentsFolderOf(archive.folder);
  const named = new Set(
    (await archive.reader.selectFrom('attachment').select('sha256').execute()).map((row) => row.sha256),
  );
  const stray = storedContents(attachments)
    .filter((name) => !named.has(name))
    .map((name) => attachmentPath(attachments, name))
    .filter((path) => now - statSync(path).mtimeMs > KEPT_FOR);
  for (const path of stray) rmSync(path);
  return stray.length;
}

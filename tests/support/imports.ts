import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '#db/connection/types.ts';
import { importDocuments, type ImportOptions } from '#db/interchange/importers/documents/run.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryFolder } from './archive.ts';

/** Writes a file of a folder, in its own folders. */
export function putFile(root: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

/** A folder of these files, by their path in it, taken away with the test. */
export function folderOf(files: Record<string, string | Uint8Array>, named = 'coffre'): string {
  const root = join(temporaryFolder(), named);
  for (const [name, content] of Object.entries(files)) putFile(root, name, content);
  return root;
}

/** Imports files and folders as a person does, to the end. */
export function importFrom(
  archive: Archive,
  paths: string | string[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  return importDocuments(archive, {
    paths: typeof paths === 'string' ? [paths] : paths,
    dryRun: false,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...options,
  });
}

/** The id of the record that has a title. */
export async function idTitled(archive: Archive, title: string): Promise<string> {
  const query = archive.reader.selectFrom('record').select('id').where('title', '=', title);
  return (await query.executeTakeFirstOrThrow()).id;
}

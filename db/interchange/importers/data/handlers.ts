import { basename } from 'node:path';
import type { DataFiles, dataImports } from '#preload/contract/data-imports.ts';
import type { CallContext, Handlers } from '../../../connection/handlers.ts';
import { fail } from '../../../domain/errors.ts';
import { stagedFolder } from '../staging.ts';
import { type DataFile, dataFilesOf } from './files.ts';
import { previewOf } from './report.ts';
import { importData, lookAt, planImport } from './run.ts';

/** Imports under way that were given a name, so that `cancel` finds them. */
const runs = new Map<string, AbortController>();

/** Runs a reading or an import so that it tells how far it is and can be cancelled by its name. */
async function named<Result>(
  { signal, emit }: CallContext,
  runId: string | undefined,
  work: (run: { signal: AbortSignal; progress(done: number, total: number): void }) => Promise<Result>,
): Promise<Result> {
  if (runId !== undefined && runs.has(runId))
    fail({ kind: 'invalid-input', field: 'runId', detail: 'already running' });
  const cancel = new AbortController();
  if (runId !== undefined) runs.set(runId, cancel);
  try {
    return await work({
      signal: AbortSignal.any([signal, cancel.signal]),
      progress: (done, total) => {
        if (runId !== undefined) emit({ type: 'progress', runId, done, total });
      },
    });
  } finally {
    if (runId !== undefined) runs.delete(runId);
  }
}

const pathsOf = (from: DataFiles): readonly string[] =>
  'paths' in from ? from.paths : [stagedFolder(from.stageId)];

function labelOf(from: DataFiles, files: readonly DataFile[]): string {
  if ('label' in from) return from.label;
  return files.length === 1 ? files[0]!.path : from.paths.map((path) => basename(path)).join(', ');
}

/** The files of data asked for. @throws VigieError `file-unreadable` when they are documents */
function filesOf(from: DataFiles): DataFile[] {
  return (
    dataFilesOf(pathsOf(from)) ?? fail({ kind: 'file-unreadable', path: labelOf(from, []), detail: 'format' })
  );
}

/** The door of the imports of data. */
export const dataImportHandlers: Handlers<typeof dataImports> = {
  async look({ archive, signal }, { from, locale }) {
    const files = dataFilesOf(pathsOf(from));
    return files === null ? { form: 'documents' } : lookAt(archive, files, locale, signal);
  },
  preview: (call, { from, settings, runId, locale }) =>
    named(call, runId, async ({ signal }) =>
      previewOf(await planImport(call.archive, { files: filesOf(from), settings, signal, locale }), locale),
    ),
  make: (call, { from, settings, runId }) =>
    named(call, runId, (run) => {
      const files = filesOf(from);
      return importData(call.archive, { files, label: labelOf(from, files), settings, ...run });
    }),
  async cancel(_call, { runId }) {
    const run = runs.get(runId);
    run?.abort();
    return { cancelled: run !== undefined };
  },
};

import { basename } from 'node:path';
import type { DataFiles, dataImports, DataPreview } from '#preload/contract/data-imports.ts';
import type { CallContext, Handlers } from '../../../connection/handlers.ts';
import { readTexts } from '../../../attachments/text/read-texts.ts';
import { fail } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import { inLanguage } from '../language.ts';
import { stagedFolder } from '../staging.ts';
import { bringArchive } from '../../archive/bring.ts';
import { bytesOf, type DataFile, dataFilesOf, LARGEST_EXPORT } from './files.ts';
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

/** The complete export among the files; it comes alone. @throws VigieError `file-unreadable` */
function wholeArchive(files: readonly DataFile[]): DataFile | null {
  const whole = files.find(({ format }) => format === 'vigie');
  if (whole && files.length > 1)
    fail({ kind: 'file-unreadable', path: whole.name, detail: 'une archive complète à la fois' });
  return whole ?? null;
}

/** What rebuilding would do: its counts, or why it is refused. */
async function previewOfArchive(
  { archive }: CallContext,
  file: DataFile,
  signal: AbortSignal,
  locale: Locale,
): Promise<DataPreview> {
  const looked = await lookAt(archive, [file], locale, signal);
  if (looked.form !== 'archive') return fail({ kind: 'file-unreadable', path: file.name, detail: 'vigie' });
  if (!looked.empty) fail({ kind: 'archive-not-empty', path: archive.folder, holds: 'records' });
  if (!looked.fits) fail({ kind: 'file-unreadable', path: file.name, detail: 'version' });
  const counts = { new: looked.records, completed: 0, replaced: 0, exists: 0, twin: 0, left: 0 };
  const links = { resolved: 0, unresolved: 0 };
  const report = {
    importId: null,
    created: looked.records,
    updated: 0,
    skipped: 0,
    links,
    attachments: looked.attachments,
  };
  return { report: { ...report, problems: [] }, counts, rows: [] };
}

/** The door of the imports of data. */
export const dataImportHandlers: Handlers<typeof dataImports> = {
  async look({ archive, signal }, { from, locale }) {
    const files = dataFilesOf(pathsOf(from));
    return files === null ? { form: 'documents' } : lookAt(archive, files, locale, signal);
  },
  preview: (call, { from, settings, runId, locale }) =>
    named(call, runId, async ({ signal }) => {
      const files = filesOf(from);
      const whole = wholeArchive(files);
      if (whole) return previewOfArchive(call, whole, signal, locale);
      return inLanguage(locale, async () =>
        previewOf(await planImport(call.archive, { files, settings, signal, locale }), locale),
      );
    }),
  make: (call, { from, settings, runId, locale }) =>
    named(call, runId, async (run) => {
      const { archive } = call;
      const files = filesOf(from);
      const label = labelOf(from, files);
      const whole = wholeArchive(files);
      if (!whole) {
        const report = await inLanguage(locale, () =>
          importData(archive, { files, label, settings, locale, ...run }),
        );
        // The files that came with the records: read before the answer, so that a command line that ends here has them found.
        if (report.attachments > 0) await readTexts(archive, run.signal);
        return report;
      }
      const content = bytesOf(whole, LARGEST_EXPORT);
      const report = await bringArchive(archive, { name: whole.name, content, label }, run);
      // Everything is another: pages ask for it anew.
      call.emit({ type: 'restored' });
      return report;
    }),
  async cancel(_call, { runId }) {
    const run = runs.get(runId);
    run?.abort();
    return { cancelled: run !== undefined };
  },
};

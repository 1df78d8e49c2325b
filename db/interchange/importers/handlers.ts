import type { ImportReport, imports } from '#preload/contract/interchange.ts';
import type { CallContext, Handlers } from '../../connection/handlers.ts';
import { readTexts } from '../../attachments/text/read-texts.ts';
import type { Locale } from '../../domain/locale.ts';
import { fail } from '../../domain/errors.ts';
import { createBackup } from '../../backup/create.ts';
import { rebuiltFrom, takeBackRebuild } from '../archive/bring.ts';
import { inLanguage } from './language.ts';
import { importDocuments, type ImportOptions } from './documents/run.ts';
import { listImports } from './list.ts';
import { stagedFolder, stageFiles, unstage } from './staging.ts';
import { findImport, undoImport } from './take-back.ts';

/** Imports under way that were given a name, so that `cancel` finds them. */
const runs = new Map<string, AbortController>();

type Asked = Pick<ImportOptions, 'paths' | 'formats' | 'label' | 'dryRun'> & {
  runId: string | undefined;
  locale: Locale;
};

/** Runs an import so that it tells how far it is and can be cancelled by its name. */
async function run({ archive, signal, emit }: CallContext, asked: Asked): Promise<ImportReport> {
  const { runId, dryRun } = asked;
  if (runId !== undefined && runs.has(runId))
    fail({ kind: 'invalid-input', field: 'runId', detail: 'already running' });
  const cancel = new AbortController();
  if (runId !== undefined) runs.set(runId, cancel);
  try {
    const report = await inLanguage(asked.locale, () =>
      importDocuments(archive, {
        ...asked,
        signal: AbortSignal.any([signal, cancel.signal]),
        progress: (done, total) => {
          if (runId !== undefined) emit({ type: 'progress', runId, done, total });
        },
      }),
    );
    // The files that came with the notes: read before the answer, so that a command line that ends here has them found.
    if (!dryRun) await readTexts(archive, signal);
    return report;
  } finally {
    if (runId !== undefined) runs.delete(runId);
  }
}

/** The door of the imports. */
export const importHandlers: Handlers<typeof imports> = {
  files: (call, { paths, formats, dryRun, runId, locale }) =>
    run(call, { paths, dryRun, runId, locale, ...(formats && { formats }) }),
  markdown: (call, { paths, dryRun, runId, locale }) =>
    run(call, { paths, formats: ['markdown', 'text'], dryRun, runId, locale }),
  stage: (_call, { stageId, files }) => stageFiles(stageId, files),
  staged: (call, { stageId, label, dryRun, runId, locale }) =>
    run(call, { paths: [stagedFolder(stageId)], label, dryRun, runId, locale }),
  async unstage(_call, { stageId }) {
    unstage(stageId);
    return {};
  },
  list: ({ archive }) => listImports(archive.reader),
  async undo({ archive, signal, emit }, { importId }) {
    await findImport(archive.reader, importId);
    const rebuilt = await rebuiltFrom(archive.reader, importId);
    if (rebuilt) {
      const removed = await takeBackRebuild(archive, rebuilt, signal);
      emit({ type: 'restored' });
      return { removed, restored: 0, kept: [] };
    }
    await createBackup(archive, 'import', signal);
    return undoImport(archive, importId);
  },
  async cancel(_call, { runId }) {
    const run = runs.get(runId);
    run?.abort();
    return { cancelled: run !== undefined };
  },
};

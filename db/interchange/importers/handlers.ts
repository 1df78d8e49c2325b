import type { imports } from '#preload/contract/interchange.ts';
import type { Handlers } from '../../connection/handlers.ts';
import { readTexts } from '../../attachments/text/read-texts.ts';
import { fail } from '../../domain/errors.ts';
import { createBackup } from '../../backup/create.ts';
import { importMarkdown } from './markdown/run.ts';
import { listImports } from './list.ts';
import { findImport, undoImport } from './take-back.ts';

/** Imports under way that were given a name, so that `cancel` finds them. */
const runs = new Map<string, AbortController>();

/** The door of the imports. */
export const importHandlers: Handlers<typeof imports> = {
  async markdown({ archive, signal, emit }, { paths, dryRun, runId }) {
    if (runId !== undefined && runs.has(runId))
      fail({ kind: 'invalid-input', field: 'runId', detail: 'already running' });
    const cancel = new AbortController();
    if (runId !== undefined) runs.set(runId, cancel);
    try {
      const report = await importMarkdown(archive, {
        paths,
        dryRun,
        signal: AbortSignal.any([signal, cancel.signal]),
        progress: (done, total) => {
          if (runId !== undefined) emit({ type: 'progress', runId, done, total });
        },
      });
      // The files that came with the notes: read before the answer, so that a command line that ends here has them found.
      if (!dryRun) await readTexts(archive, signal);
      return report;
    } finally {
      if (runId !== undefined) runs.delete(runId);
    }
  },
  list: ({ archive }) => listImports(archive.reader),
  async undo({ archive, signal }, { importId }) {
    await findImport(archive.reader, importId);
    await createBackup(archive, 'import', signal);
    return undoImport(archive, importId);
  },
  async cancel(_call, { runId }) {
    const run = runs.get(runId);
    run?.abort();
    return { cancelled: run !== undefined };
  },
};

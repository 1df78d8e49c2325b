import type { ExportFormat } from '#preload/contract/interchange.ts';
import { runInWorker } from '../../background/run.ts';
import type { ExportedFile, Gathered } from '../gathered.ts';

export type ExportJob = { format: ExportFormat; gathered: Gathered };

const PROGRAM = { caller: import.meta.url, source: './worker.ts', bundle: 'export-worker.js' };

/** Makes the file of an export in a thread of its own. @throws VigieError `cancelled` when the signal aborts */
export function runExportWorker(job: ExportJob, signal: AbortSignal): Promise<ExportedFile> {
  return runInWorker(PROGRAM, job, { signal });
}

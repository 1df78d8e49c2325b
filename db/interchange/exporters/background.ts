import type { ExportFormat } from '#preload/contract/interchange.ts';
import { runInWorker } from '../../background/run.ts';
import type { ExportedFile, Gathered } from '../gathered.ts';

/** A document to make of what was gathered, or files to pack as they are. */
export type ExportJob =
  | { format: ExportFormat; gathered: Gathered }
  | { pack: readonly (readonly [path: string, content: string | Uint8Array])[] };

const PROGRAM = { caller: import.meta.url, source: './worker.ts', bundle: 'export-worker.js' };

/** Makes the file of an export in a thread of its own. @throws VigieError `cancelled` when the signal aborts */
export function runExportWorker(job: ExportJob, signal: AbortSignal): Promise<ExportedFile> {
  return runInWorker(PROGRAM, job, { signal });
}

/** Packs files as a ZIP file in a thread of its own. @throws VigieError `cancelled` when the signal aborts */
export function packInWorker(
  pack: readonly (readonly [path: string, content: string | Uint8Array])[],
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return runInWorker(PROGRAM, { pack } satisfies ExportJob, { signal });
}

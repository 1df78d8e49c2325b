import type { ExportFormat } from '#preload/contract/interchange.ts';
import { runInWorker } from '../../background/run.ts';
import type { ExportedFile, Gathered } from '../gathered.ts';
import type { WordTemplate } from './docx/template/read.ts';

/** A document to make of what was gathered, files to pack as they are, or a house template to read. */
export type ExportJob =
  | { format: ExportFormat; gathered: Gathered }
  | { template: Uint8Array; name: string }
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

/** What a template that someone brings may take: see design of safety, §5. */
const READING = { within: 30_000, limits: { maxOldGenerationSizeMb: 512 } };

/**
 * Reads a house template in a thread of its own, that is ended when it takes too long or too much memory.
 * @throws VigieError `file-unreadable`, `too-large`
 */
export function readTemplateInWorker(template: Uint8Array, name: string): Promise<WordTemplate> {
  return runInWorker(PROGRAM, { template, name } satisfies ExportJob, READING);
}

import type { Looked } from '#preload/contract/data-imports.ts';
import { type Program, runInWorker } from '../../../background/run.ts';
import type { DataJob } from './jobs.ts';
import type { DataPlan } from './plan.ts';

const PROGRAM: Program = { caller: import.meta.url, source: './worker.ts', bundle: 'data-import-worker.js' };
/** What one reading may take (design of safety, §5), from when its thread is asked for. */
const WITHIN = 30_000;
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Reads files of data in a thread of their own. @throws VigieError `too-large` beyond the limits, `cancelled` */
export function readInBackground(
  job: Extract<DataJob, { kind: 'look' }>,
  signal: AbortSignal,
): Promise<Looked>;
export function readInBackground(
  job: Extract<DataJob, { kind: 'plan' }>,
  signal: AbortSignal,
): Promise<DataPlan>;
export function readInBackground(job: DataJob, signal: AbortSignal): Promise<Looked | DataPlan> {
  return runInWorker(PROGRAM, job, { signal, limits: LIMITS, within: WITHIN });
}

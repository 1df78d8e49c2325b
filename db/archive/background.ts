import { runInWorker } from '../background/run.ts';
import type { Job, Jobs } from './jobs.ts';

const PROGRAM = { caller: import.meta.url, source: './worker.ts', bundle: 'archive-worker.js' };

/** These jobs read row by row: more memory would only be garbage kept for longer, beside an archive that is in use. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/**
 * Runs a job of the archive in a thread of its own, so that it goes on answering. Fails with the job's error, or with
 * `cancelled` when `signal` aborts.
 */
export async function runInBackground<Kind extends keyof Jobs>(
  job: Extract<Job, { kind: Kind }>,
  signal?: AbortSignal,
): Promise<Jobs[Kind]['result']> {
  return runInWorker(PROGRAM, job, { signal, limits: LIMITS });
}

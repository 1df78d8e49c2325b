import { parentPort, workerData } from 'node:worker_threads';
import { asVigieError } from '../connection/sqlite-errors.ts';
import { VigieError } from '../domain/errors.ts';
import { runJob, type Job, type WorkerAnswer } from './jobs.ts';

/** Runs the one job this worker was started for, and says how it ended. */
async function answer(job: Job): Promise<WorkerAnswer> {
  try {
    return { result: await runJob(job) };
  } catch (error) {
    const known = asVigieError(error, pathOf(job));
    if (known instanceof VigieError) return { failed: known.data };
    const detail = known instanceof Error ? (known.stack ?? known.message) : String(known);
    return { failed: { kind: 'internal', detail } };
  }
}

const pathOf = (job: Job): string => (job.kind === 'backup' ? job.order.folder : job.order.file);

parentPort?.postMessage(await answer(workerData as Job));

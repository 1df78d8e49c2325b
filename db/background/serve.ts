import { parentPort, workerData } from 'node:worker_threads';
import { VigieError } from '../domain/errors.ts';
import type { JobAnswer } from './run.ts';

/** Does the one job this worker was started for, and says how it ended. `asKnown` may name an error of the system. */
export async function serveJob<Job, Result>(
  run: (job: Job) => Promise<Result>,
  asKnown: (error: unknown, job: Job) => unknown = (error) => error,
): Promise<void> {
  const job = workerData as Job;
  let answer: JobAnswer<Result>;
  try {
    answer = { result: await run(job) };
  } catch (error) {
    const known = asKnown(error, job);
    const detail = known instanceof Error ? (known.stack ?? known.message) : String(known);
    answer = { failed: known instanceof VigieError ? known.data : { kind: 'internal', detail } };
  }
  parentPort?.postMessage(answer);
}

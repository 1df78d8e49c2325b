import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { fail, VigieError } from '../domain/errors.ts';
import type { Job, Jobs, WorkerAnswer } from './jobs.ts';

/**
 * The worker's program: beside this file in a checkout, a bundle of its own (`archive-worker.js`, one folder up when
 * this code went into a chunk) once built.
 */
function program(): URL {
  const candidates = ['./worker.ts', './archive-worker.js', '../archive-worker.js'].map(
    (path) => new URL(path, import.meta.url),
  );
  return (
    candidates.find((url) => existsSync(url)) ??
    fail({ kind: 'internal', detail: 'the archive worker is missing' })
  );
}

/**
 * Runs a job in a thread of its own, so that the archive goes on answering. Fails with the job's error, or with
 * `cancelled` when `signal` aborts: the thread is then ended wherever it is.
 */
export async function runInBackground<Kind extends keyof Jobs>(
  job: Extract<Job, { kind: Kind }>,
  signal?: AbortSignal,
): Promise<Jobs[Kind]['result']> {
  if (signal?.aborted) fail({ kind: 'cancelled' });
  const worker = new Worker(program(), { workerData: job });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () =>
        reject(
          new VigieError(
            signal?.aborted ? { kind: 'cancelled' } : { kind: 'internal', detail: 'the worker ended' },
          ),
        ),
      );
    });
    if ('failed' in answer) throw new VigieError(answer.failed);
    return answer.result as Jobs[Kind]['result'];
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

import { existsSync } from 'node:fs';
import { Worker, type ResourceLimits, type TransferListItem } from 'node:worker_threads';
import { fail, VigieError, type VigieErrorData } from '../domain/errors.ts';

/** What a worker says when its one job is over. */
export type JobAnswer<Result> = { result: Result } | { failed: VigieErrorData };

/** A worker's program: its source beside the caller in a checkout, or a bundle of this name once built. */
export type Program = { caller: string; source: string; bundle: string };

export type RunOptions = {
  signal?: AbortSignal | undefined;
  limits?: ResourceLimits;
  transfer?: readonly TransferListItem[];
  /** Stopped after this many ms; then the job fails with `too-large`. */
  within?: number;
};

/**
 * Does one job in a thread of its own, so that the archive goes on answering. Fails with the job's error, or with
 * `cancelled` when the signal aborts: the thread is then ended wherever it is.
 */
export async function runInWorker<Result>(
  program: Program,
  job: unknown,
  options: RunOptions = {},
): Promise<Result> {
  const { signal } = options;
  if (signal?.aborted) fail({ kind: 'cancelled' });
  const worker = new Worker(programAddress(program), {
    workerData: job,
    ...(options.limits && { resourceLimits: options.limits }),
    ...(options.transfer && { transferList: [...options.transfer] }),
  });
  let reason: VigieErrorData = { kind: 'internal', detail: 'the worker ended' };
  const stop = (why: VigieErrorData): void => {
    reason = why;
    void worker.terminate();
  };
  const cancel = (): void => stop({ kind: 'cancelled' });
  signal?.addEventListener('abort', cancel, { once: true });
  const late =
    options.within === undefined
      ? undefined
      : setTimeout(
          () => stop({ kind: 'too-large', what: 'time', limit: options.within! / 1000 }),
          options.within,
        );
  try {
    const answer = await new Promise<JobAnswer<Result>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new VigieError(reason)));
    });
    if ('failed' in answer) throw new VigieError(answer.failed);
    return answer.result;
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

/** Where the program of a worker is: once built, the caller may stand in a chunk one folder under the bundles. */
export function programAddress({ caller, source, bundle }: Program): URL {
  const candidates = [source, `./${bundle}`, `../${bundle}`].map((path) => new URL(path, caller));
  return (
    candidates.find((url) => existsSync(url)) ?? fail({ kind: 'internal', detail: `${bundle} is missing` })
  );
}

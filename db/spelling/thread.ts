import { Worker } from 'node:worker_threads';
import { programAddress, type Program } from '../background/run.ts';
import { fail, VigieError, type VigieErrorData } from '../domain/errors.ts';
import type { Answer, Question } from './worker.ts';

const PROGRAM: Program = {
  caller: import.meta.url,
  source: './worker.ts',
  bundle: 'spelling-worker.js',
};
/** A question that takes longer ends the thread; the next one begins another. In ms. */
const LONGEST = 15_000;
/** A thread nobody asks anything gives its memory back, in ms. */
const IDLE = 5 * 60_000;

type Waiting = {
  resolve: (words: string[]) => void;
  reject: (error: VigieError) => void;
  late: NodeJS.Timeout;
};
type Running = { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined };

let running: Running | null = null;
let asked = 0;

function start(): Running {
  const worker = new Worker(programAddress(PROGRAM));
  const thread: Running = { worker, waiting: new Map(), idle: undefined };
  worker.on('message', (answer: Answer) => {
    const one = thread.waiting.get(answer.id);
    if (!one) return;
    settle(thread, answer.id);
    if ('words' in answer) one.resolve(answer.words);
    else one.reject(new VigieError({ kind: 'internal', detail: answer.failed }));
  });
  worker.on('error', (error) => end(thread, { kind: 'internal', detail: error.stack ?? error.message }));
  worker.on('exit', () => end(thread, { kind: 'internal', detail: 'the spelling thread ended' }));
  return thread;
}

function settle(thread: Running, id: number): void {
  clearTimeout(thread.waiting.get(id)?.late);
  thread.waiting.delete(id);
  if (thread.waiting.size > 0) return;
  // It must keep no process that has nothing else to do.
  thread.worker.unref();
  thread.idle = setTimeout(() => end(thread, { kind: 'cancelled' }), IDLE).unref();
}

function end(thread: Running, why: VigieErrorData): void {
  if (running === thread) running = null;
  clearTimeout(thread.idle);
  const waiting = [...thread.waiting.values()];
  thread.waiting.clear();
  for (const one of waiting) {
    clearTimeout(one.late);
    one.reject(new VigieError(why));
  }
  void thread.worker.terminate();
}

/**
 * Asks the thread that holds the dictionaries, which is begun at the first question, does one thing at a time and can be
 * ended wherever it is. Fails with `too-large` after LONGEST, `cancelled` when the signal aborts before the answer.
 */
export async function askSpelling(question: Question, signal: AbortSignal): Promise<string[]> {
  if (signal.aborted) fail({ kind: 'cancelled' });
  const thread = (running ??= start());
  clearTimeout(thread.idle);
  thread.worker.ref();
  const id = (asked += 1);
  const answered = new Promise<string[]>((resolve, reject) => {
    const late = setTimeout(
      () => end(thread, { kind: 'too-large', what: 'time', limit: LONGEST / 1000 }),
      LONGEST,
    );
    thread.waiting.set(id, { resolve, reject, late });
  });
  const stop = (): void => {
    const one = thread.waiting.get(id);
    if (!one) return;
    settle(thread, id);
    one.reject(new VigieError({ kind: 'cancelled' }));
  };
  signal.addEventListener('abort', stop, { once: true });
  thread.worker.postMessage({ ...question, id });
  try {
    return await answered;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

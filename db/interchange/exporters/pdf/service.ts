import { Worker } from 'node:worker_threads';
import { programAddress } from '../../../background/run.ts';
import { fail, VigieError, type VigieErrorData } from '../../../domain/errors.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import type { Flow } from '../flow/types.ts';
import { loadPrograms, type Programs } from './compiler.ts';
import type { TypesetPages } from './typeset.ts';

/** A document to make, or the pages of one to show: composed already, or as it was gathered. */
export type TypesettingJob = { gathered: Gathered } | { flow: Flow } | { shown: Gathered };
/** `weight`: the bytes the compiler holds. */
export type TypesettingAnswer =
  { result: ExportedFile | TypesetPages; weight: number } | { failed: VigieErrorData };

/** How long the compiler waits for another document, in ms, before its memory is given back. */
const IDLE = 120_000;
/** How long a document no one waits for any more may go on, in ms: the next one is quicker in the same thread. */
const LEFT_ALONE = 4_000;

/** A compiler that holds more bytes is ended when it has answered: it never gives any back. */
const HEAVY = 1_000_000_000;
/** The compiler has 4 GB, and lays out some two hundred records in 0.4. */
const MOST_RECORDS = 1500;

const PROGRAM = { caller: import.meta.url, source: './worker.ts', bundle: 'typeset-worker.js' };

let programs: Promise<Programs> | null = null;
let worker: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/**
 * Makes a PDF document in the thread of the compiler.
 * @throws VigieError `cancelled`, the thread then ended at once; `too-large` for more records than it can hold
 */
export async function pdfInWorker(gathered: Gathered, signal: AbortSignal): Promise<ExportedFile> {
  if (gathered.pieces.length > MOST_RECORDS) fail({ kind: 'too-large', what: 'PDF', limit: MOST_RECORDS });
  return (await inTurn({ gathered }, signal, 0)) as ExportedFile;
}

/**
 * The pages of a document as it would be printed, in the thread of the compiler, which stays warm from one to the next.
 * @throws VigieError `cancelled` when the signal aborts
 */
export async function previewPages(flow: Flow, signal: AbortSignal): Promise<TypesetPages> {
  return (await inTurn({ flow }, signal, LEFT_ALONE)) as TypesetPages;
}

/** The same of what was gathered, composed there as well: the core goes on answering. */
export async function previewGathered(shown: Gathered, signal: AbortSignal): Promise<TypesetPages> {
  return (await inTurn({ shown }, signal, LEFT_ALONE)) as TypesetPages;
}

/** One document at a time: the compiler is one, and each takes all of a core. */
async function inTurn(
  job: TypesettingJob,
  signal: AbortSignal,
  patience: number,
): Promise<ExportedFile | TypesetPages> {
  const before = last;
  const turn = Promise.withResolvers<void>();
  last = turn.promise;
  await before;
  clearTimeout(idle);
  let thread: Worker;
  try {
    if (signal.aborted) fail({ kind: 'cancelled' });
    thread = await started();
  } catch (error) {
    turn.resolve();
    throw error;
  }
  const answer = answerOf(thread, job);
  void answer.finally(turn.resolve);
  const stopped = Promise.withResolvers<never>();
  const stop = () => {
    if (patience === 0) end(thread);
    else
      void answer.finally(
        clearTimeout.bind(
          null,
          setTimeout(() => end(thread), patience),
        ),
      );
    stopped.reject(new VigieError({ kind: 'cancelled' }));
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const said = await Promise.race([answer, stopped.promise]);
    if ('failed' in said) throw new VigieError(said.failed);
    return said.result;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What the thread says of a job; when it failed, or ended, it is ended, for it may then be in any state. */
async function answerOf(thread: Worker, job: TypesettingJob): Promise<TypesettingAnswer> {
  thread.ref();
  const said = Promise.withResolvers<TypesettingAnswer>();
  const failed = (detail: unknown) => said.resolve({ failed: { kind: 'internal', detail: String(detail) } });
  const ended = () => failed('the worker ended');
  thread.once('message', said.resolve).once('error', failed).once('exit', ended);
  thread.postMessage(job);
  const answer = await said.promise;
  thread.off('message', said.resolve).off('error', failed).off('exit', ended);
  if ('failed' in answer || answer.weight > HEAVY) end(thread);
  else rest(thread);
  return answer;
}

async function started(): Promise<Worker> {
  programs ??= loadPrograms();
  const shared = await programs;
  worker ??= new Worker(programAddress(PROGRAM), { workerData: shared });
  return worker;
}

function end(thread: Worker): void {
  if (worker === thread) worker = null;
  void thread.terminate();
}

/** Leaves the thread waiting; it keeps no program from ending, and goes when nothing comes. */
function rest(thread: Worker): void {
  thread.unref();
  idle = setTimeout(() => {
    end(thread);
    programs = null;
  }, IDLE);
  idle.unref();
}

import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { fail, VigieError } from '../../../domain/errors.ts';
import type { Plan, PlanProblem } from './plan.ts';
import type { Prepared } from './prepare.ts';
import type { ParserAnswer, ParserOrder, ParserQuestion } from './worker.ts';

/** What one file may cost (design of safety, §5). */
export const PARSER_LIMITS = { milliseconds: 30_000, megabytes: 512 };

/** The thread's program: beside this file in a checkout, a bundle of its own once built. */
function program(): URL {
  const candidates = ['./worker.ts', './import-worker.js', '../import-worker.js'].map(
    (path) => new URL(path, import.meta.url),
  );
  return (
    candidates.find((url) => existsSync(url)) ??
    fail({ kind: 'internal', detail: 'the import worker is missing' })
  );
}

/** The thread was ended because a question took too long or too much memory. */
class Exhausted extends Error {}

/**
 * Reads documents in a thread that is ended when a file takes more than the limits; that file is then given as
 * failed and the reading goes on with the next ones, in a new thread. Ends at once when `signal` aborts.
 */
export class Parser {
  readonly #order: ParserOrder;
  readonly #signal: AbortSignal;
  readonly #limits: typeof PARSER_LIMITS;
  readonly #program: URL;
  #plan: Plan | null = null;
  #worker: Worker | null = null;
  #closed = false;
  /** Threads that said they are at work. */
  readonly #ready = new WeakSet<Worker>();

  constructor(
    order: Omit<ParserOrder, 'plan'>,
    signal: AbortSignal,
    options: { limits?: typeof PARSER_LIMITS; program?: URL } = {},
  ) {
    this.#order = { ...order, plan: null };
    this.#signal = signal;
    this.#limits = options.limits ?? PARSER_LIMITS;
    this.#program = options.program ?? program();
  }

  /** Another thread on the same plan, so that two files can be read at once. */
  twin(): Parser {
    const twin = new Parser(this.#order, this.#signal, { limits: this.#limits, program: this.#program });
    twin.#plan = this.#plan;
    return twin;
  }

  /** Which files there are and what their notes will be called. @throws VigieError `not-found`, `too-large`, `cancelled` */
  async plan(): Promise<Plan> {
    // Headers only are read here; many files may rightly take longer than one.
    const answer = await this.#whole({ kind: 'plan' });
    if (answer.kind !== 'planned') fail({ kind: 'internal', detail: 'not a plan' });
    this.#plan = answer.plan;
    return answer.plan;
  }

  /** The notes of some planned files, in their order. */
  async prepare(from: number, count: number): Promise<Prepared[]> {
    try {
      const answer = await this.#ask({ kind: 'prepare', from, count }, this.#limits.milliseconds);
      if (answer.kind !== 'prepared') fail({ kind: 'internal', detail: 'not notes' });
      return answer.notes;
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      const name = this.#plan?.notes[from]?.name ?? '';
      if (count === 1) return [{ failed: { file: name, kind: 'slow', detail: '' } }];
      // One of them did it: each alone shows which.
      const notes: Prepared[] = [];
      for (let at = from; at < from + count; at += 1) notes.push(...(await this.prepare(at, 1)));
      return notes;
    }
  }

  /** The files beside the notes that none of them brought. `used` holds the paths of those brought now. */
  async leftOver(used: ReadonlySet<string>): Promise<PlanProblem[]> {
    const answer = await this.#whole({ kind: 'leftover', used });
    if (answer.kind !== 'leftover') fail({ kind: 'internal', detail: 'not what is left' });
    return answer.problems;
  }

  /** A question about all the files at once, which may take its time. */
  async #whole(question: ParserQuestion): Promise<ParserAnswer> {
    try {
      return await this.#ask(question, Number.POSITIVE_INFINITY);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      fail({ kind: 'too-large', what: 'memory', limit: this.#limits.megabytes });
    }
  }

  /** Ends the thread, and what was asked of it. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #ask(question: ParserQuestion, milliseconds: number): Promise<ParserAnswer> {
    if (this.#signal.aborted || this.#closed) fail({ kind: 'cancelled' });
    const worker = (this.#worker ??= this.#start());
    const waiting = Promise.withResolvers<ParserAnswer>();
    let timer: NodeJS.Timeout | undefined;
    const startClock = (): void => {
      if (Number.isFinite(milliseconds)) timer = setTimeout(onExit, milliseconds);
    };
    const onMessage = (answer: ParserAnswer): void => {
      if (answer.kind !== 'ready') waiting.resolve(answer);
      else startClock();
    };
    const onError = (error: Error & { code?: string }): void =>
      waiting.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Exhausted() : error);
    const onExit = (): void => waiting.reject(new Exhausted());
    const onAbort = (): void => waiting.reject(new VigieError({ kind: 'cancelled' }));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    this.#signal.addEventListener('abort', onAbort, { once: true });
    if (this.#ready.has(worker)) startClock();
    worker.postMessage(question);
    try {
      const answer = await waiting.promise;
      if (answer.kind === 'failed') throw new VigieError(answer.error);
      return answer;
    } catch (error) {
      if (!(error instanceof VigieError) || this.#signal.aborted) await this.#end();
      throw error;
    } finally {
      clearTimeout(timer);
      this.#signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      workerData: { ...this.#order, plan: this.#plan } satisfies ParserOrder,
      // A large nursery: what a note is made of dies young, and a small one is collected at every note.
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: 64 },
    });
    // Between two questions nobody listens, and an error nobody listens to ends the process.
    worker.on('error', () => undefined);
    worker.on('message', (answer: ParserAnswer) => void (answer.kind === 'ready' && this.#ready.add(worker)));
    return worker;
  }
}

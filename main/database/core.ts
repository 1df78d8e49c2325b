import { utilityProcess, MessageChannelMain, type MessagePortMain, type UtilityProcess } from 'electron';
import type { VigieErrorData } from '#db/domain/errors.ts';
import type { CoreState } from '#preload/bridge-api.ts';
import type { Log } from '../log.ts';
import { createBackoff } from './backoff.ts';
import { newsSchema, type Order } from './messages.ts';

/** Why an archive is not open: what the core said of it, or that the core itself does not hold. */
export type Failure = { error: VigieErrorData } | { stopped: true };
/** `failure` is null when another opening, or the end of the program, came first. */
export type Opening = { opened: true } | { opened: false; failure: Failure | null };

/** The process that owns the archive, as the main process sees it: it starts it, hands it ports, and never reads it. */
export type Core = {
  readonly state: CoreState;
  /** The archive that is open or being opened. */
  readonly folder: string | null;
  /** Closes what is open, then opens the archive of `folder`. */
  open(folder: string, createWhenMissing: boolean): Promise<Opening>;
  /** Gives one end of a new channel, whose other end the core serves, as soon as the core is ready; not if it fails. */
  connect(give: (port: MessagePortMain) => void): void;
  /** Waits for the write under way, frees the archive and ends the process. */
  close(): Promise<void>;
};

export type CoreOptions = {
  /** The built program of the database process. */
  program: string;
  log: Log;
  /** What the user reads of a failure and of a relaunch, in the language of now. */
  sentence(failure: Failure): string;
  restartingSentence(): string;
  /** Each new state, for the windows. */
  changed(state: CoreState): void;
  /** The core stopped for good after having been open. */
  lost(failure: Failure): void;
};

/** A close that takes longer is ended by force: the file survives it, and the user is waiting. */
const CLOSE_WITHIN = 15_000;

type Run = { process: UtilityProcess; ended: Promise<void>; leaving: boolean };

/** Starts and keeps the database process; nothing runs before `open`. */
export function createCore(options: CoreOptions): Core {
  const { log } = options;
  const backoff = createBackoff();
  let state: CoreState = { kind: 'opening' };
  let target: { folder: string; createWhenMissing: boolean } | null = null;
  let run: Run | null = null;
  let relaunch: NodeJS.Timeout | undefined;
  let answer: ((opening: Opening) => void) | null = null;
  let waiting: ((port: MessagePortMain) => void)[] = [];

  const become = (next: CoreState): void => {
    state = next;
    options.changed(next);
  };

  const handOver = (process: UtilityProcess, give: (port: MessagePortMain) => void): void => {
    const { port1, port2 } = new MessageChannelMain();
    process.postMessage({ type: 'vigie:serve-port' }, [port1]);
    give(port2);
  };

  const fail = (failure: Failure): void => {
    waiting = [];
    become({ kind: 'failed', sentence: options.sentence(failure) });
    if (answer) answer({ opened: false, failure });
    else options.lost(failure);
    answer = null;
  };

  const start = (relaunched: boolean): void => {
    if (!target) return;
    const { folder, createWhenMissing } = target;
    const child = utilityProcess.fork(options.program, [], {
      serviceName: 'Vigie database',
      stdio: 'ignore',
    });
    const started: Run = {
      process: child,
      leaving: false,
      ended: new Promise((ended) => child.once('exit', () => ended())),
    };
    run = started;

    child.on('message', (message: unknown) => {
      const news = newsSchema.safeParse(message);
      if (!news.success || run !== started) return;
      if (news.data.type === 'trouble') log.error(`database: ${news.data.what}`);
      if (news.data.type === 'ready') {
        log.info('database ready');
        target = { folder, createWhenMissing: false };
        backoff.started(performance.now());
        become({ kind: 'ready', archiveFolder: folder, relaunched });
        answer?.({ opened: true });
        answer = null;
        for (const give of waiting.splice(0)) handOver(child, give);
      }
      if (news.data.type === 'failed') {
        log.warn(`archive not opened: ${news.data.error.kind}`);
        started.leaving = true;
        fail({ error: news.data.error });
      }
    });

    child.once('exit', (code) => {
      if (run === started) run = null;
      if (started.leaving) return;
      const delay = backoff.stopped(performance.now());
      log.error(
        `database process ended with ${code}, ${delay === null ? 'not started again' : `starting again in ${delay} ms`}`,
      );
      if (delay === null) return fail({ stopped: true });
      become({ kind: 'restarting', sentence: options.restartingSentence() });
      relaunch = setTimeout(() => start(true), delay);
    });

    child.postMessage({ type: 'open', folder, createWhenMissing } satisfies Order);
  };

  const close = async (): Promise<void> => {
    clearTimeout(relaunch);
    waiting = [];
    answer?.({ opened: false, failure: null });
    answer = null;
    if (!run) return;
    const { process, ended } = run;
    run.leaving = true;
    process.postMessage({ type: 'close' } satisfies Order);
    const late = setTimeout(() => {
      log.error('database process did not close in time and was ended');
      process.kill();
    }, CLOSE_WITHIN);
    await ended;
    clearTimeout(late);
  };

  return {
    get state() {
      return state;
    },
    get folder() {
      return target?.folder ?? null;
    },
    async open(folder, createWhenMissing) {
      await close();
      backoff.reset();
      target = { folder, createWhenMissing };
      become({ kind: 'opening' });
      return new Promise<Opening>((resolve) => {
        answer = resolve;
        start(false);
      });
    },
    connect(give) {
      if (state.kind === 'ready' && run) handOver(run.process, give);
      else if (state.kind !== 'failed') waiting.push(give);
    },
    close,
  };
}

import { createRouterClient } from '@orpc/server';
import type { HostEvent } from '#preload/contract/events.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import type { careFor } from '../archive/care.ts';
import { stopTextReading, wakeTextReading } from '../attachments/text/queue.ts';
import type { CallContext } from '../connection/handlers.ts';
import type { Archive } from '../connection/types.ts';
import { VigieError } from '../domain/errors.ts';
import { takeBackInterrupted } from '../interchange/importers/take-back.ts';
import { followSearchRules } from '../search/rules.ts';
import { domains } from './domains.ts';
import { createEventHub } from './event-hub.ts';
import { stderrLog, type HostLog } from './log.ts';
import { createRouter, type HostRouter } from './router.ts';

export type HostOptions = {
  log?: HostLog;
  /** How often clients hear `alive`, in ms. */
  aliveEvery?: number;
  /** The doors behind the contract, those of the program unless told otherwise. */
  domains?: typeof domains;
  /** Looks after the archive for as long as the host is open: backups, checks. For hosts that live longer than one call. */
  care?: typeof careFor;
};

/** How long a host that lives for one call waits for the index to follow newer rules, in ms. */
const SHORT_WAIT = 4_000;

const late = (): Promise<void> =>
  new Promise((resolve) => {
    // It must not keep the process of a call that is answered.
    setTimeout(resolve, SHORT_WAIT).unref();
  });

/** An archive that answers calls. Transports carry `router`; code of the same process calls `client`. */
export type Host = {
  readonly router: HostRouter;
  readonly client: VigieClient;
  readonly log: HostLog;
  /** How many clients listen to events now. */
  readonly listeners: number;
  /** Hears what clients hear. Returns what stops it. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Refuses new calls, aborts and waits for those under way, ends the events, then closes the archive. */
  close(): Promise<void>;
};

/** Lends an open archive a way to be talked to. The host owns the archive from then on. */
export function createHost(archive: Archive, options: HostOptions = {}): Host {
  const log = options.log ?? stderrLog;
  const hub = createEventHub(options);
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const listeners = new Set<(event: HostEvent) => void>();

  const emit = (event: HostEvent): void => {
    hub.publish(event);
    for (const listener of listeners) listener(event);
  };
  const stopHearing = archive.onCommit((notice) =>
    emit({ type: 'changed', ...notice, records: [...notice.records] }),
  );

  /** The index and the texts of files, looked after beside the answers. */
  let tended: Promise<unknown> = Promise.resolve();
  // Nobody sees half an import: what a crash cut short is taken back before the first answer. When it cannot be (a full
  // disk), the archive answers all the same, and the next opening tries again.
  const mended = takeBackInterrupted(archive)
    .catch((error: unknown) => log.error('an import cut short could not be taken back', error))
    .then(() => {
      const indexed = followSearchRules(archive, closing.signal).catch((error: unknown) =>
        log.error('the search index could not be made anew', error),
      );
      // A host that lives only for one call answers it from a true index, unless that takes minutes: it then leaves the rest, and
      // reading files, to the next that stays.
      if (!options.care) {
        tended = indexed;
        return Promise.race([indexed, late()]);
      }
      tended = indexed.then(() =>
        wakeTextReading(archive, (error) => log.error('the text of a file could not be kept', error)),
      );
      return undefined;
    });

  const run = async <T>(
    signal: AbortSignal | undefined,
    work: (call: CallContext) => Promise<T>,
  ): Promise<T> => {
    await mended;
    if (closing.signal.aborted || signal?.aborted) throw new VigieError({ kind: 'cancelled' });
    const both = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    const running = work({ archive, signal: both, emit });
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };

  const router = createRouter({ run, hub, log, domains: options.domains ?? domains });
  const care = options.care?.(archive, { emit, trouble: (message, detail) => log.error(message, detail) });
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    closing.abort();
    await mended;
    await care?.stop();
    await tended;
    await stopTextReading(archive);
    await Promise.allSettled(underWay);
    stopHearing();
    hub.close();
    await archive.close();
  };

  return {
    router,
    client: createRouterClient(router),
    log,
    get listeners() {
      return hub.subscribers;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => (closed ??= close()),
  };
}

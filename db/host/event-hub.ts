import { AsyncIteratorClass } from '@orpc/server';
import type { HostEvent } from '#preload/contract/events.ts';

/** Clients hear that the host is alive this often, in ms. */
const ALIVE_EVERY = 15_000;
/** Events kept for a client that does not read; beyond, it is only told that much changed. */
const KEPT = 500;

export type EventHub = {
  /** Says something to every client. */
  publish(event: HostEvent): void;
  /** What one client hears from now on, `alive` first. Ends when `signal` aborts or the hub closes. */
  subscribe(signal?: AbortSignal): AsyncIteratorClass<HostEvent>;
  readonly subscribers: number;
  close(): void;
};

/** One way to speak to every client, each with its own queue so that a slow one delays nobody. */
export function createEventHub(options: { aliveEvery?: number } = {}): EventHub {
  const queues = new Set<Queue>();
  let closed = false;
  return {
    publish(event) {
      for (const queue of queues) queue.push(event);
    },
    subscribe(signal) {
      const queue = createQueue();
      queues.add(queue);
      queue.push({ type: 'alive' });
      const beat = setInterval(() => queue.push({ type: 'alive' }), options.aliveEvery ?? ALIVE_EVERY);
      beat.unref();
      const stop = (): void => {
        clearInterval(beat);
        queues.delete(queue);
        signal?.removeEventListener('abort', stop);
        queue.end();
      };
      if (closed || signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
      return new AsyncIteratorClass(
        () => queue.next(),
        async () => stop(),
      );
    },
    get subscribers() {
      return queues.size;
    },
    close() {
      closed = true;
      for (const queue of queues) queue.end();
    },
  };
}

type Queue = {
  push(event: HostEvent): void;
  next(): Promise<IteratorResult<HostEvent, undefined>>;
  end(): void;
};

function createQueue(): Queue {
  let waiting: HostEvent[] = [];
  let wake: (() => void) | null = null;
  let ended = false;
  return {
    push(event) {
      if (ended) return;
      if (event.type === 'alive' && waiting.length > 0) return;
      waiting.push(event);
      if (waiting.length > KEPT) waiting = summary(waiting);
      wake?.();
    },
    async next() {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
      const event = waiting.shift();
      return event ? { done: false, value: event } : { done: true, value: undefined };
    },
    end() {
      ended = true;
      wake?.();
    },
  };
}

/** Many changes said as one: what is neither a change nor progress is kept as it was. */
function summary(events: readonly HostEvent[]): HostEvent[] {
  const last = events.findLast((event) => event.type === 'changed');
  const others = events
    .filter((event) => event.type !== 'changed' && event.type !== 'progress' && event.type !== 'alive')
    .slice(-KEPT / 2);
  return last ? [...others, { ...last, records: [], wide: true }] : others;
}

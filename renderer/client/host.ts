import { create } from 'zustand';
import type { CoreState } from '#preload/bridge-api.ts';
import type { HostEvent } from '#preload/contract/events.ts';
import { concerns } from './changes.ts';
import { client, setLink } from './client.ts';
import { HostLost, type Loss, type Transport } from './connection.ts';
import { queryClient } from './query-client.ts';

type HostState =
  | { status: 'connecting' | 'ready' }
  /** `lasting` once waiting on is no use: the page then says so instead of letting one go on. */
  | { status: 'lost'; loss: Loss; sentence: string | null; lasting: boolean };

/** Whether the host answers, and if not, why and whether it is likely to be back in a moment. */
export const useHost = create<HostState>(() => ({ status: 'connecting' }));

/** A core that died is back in about half a second: nobody is stopped for that. In milliseconds. */
export const PATIENCE = 6000;

let patience = 0;

function lose(loss: Loss, sentence: string | null, isDefinitive = loss === 'not-admitted'): void {
  const before = useHost.getState();
  const wasLost = before.status === 'lost';
  if (!wasLost) {
    patience = window.setTimeout(() => {
      const now = useHost.getState();
      if (now.status === 'lost') useHost.setState({ ...now, lasting: true }, true);
    }, PATIENCE);
  }
  useHost.setState(
    {
      status: 'lost',
      loss,
      // A later attempt that fails without a word does not unsay what the host said of it.
      sentence: sentence ?? (wasLost ? before.sentence : null),
      lasting: isDefinitive || (wasLost && before.lasting),
    },
    true,
  );
}

function find(): void {
  window.clearTimeout(patience);
  useHost.setState({ status: 'ready' }, true);
}

const listeners = new Set<(event: HostEvent) => void>();

/** Hears every event of the host, after the cache was told. Returns what stops it. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An alive event comes every 15 s: three missed mean that the host is gone. */
const SILENCE = 50_000;

function refresh(event: HostEvent): void {
  if (event.type === 'changed') {
    void queryClient.invalidateQueries({
      predicate: (query) => concerns(event, { queryKey: query.queryKey, data: query.state.data }),
    });
  } else if (event.type !== 'alive' && event.type !== 'progress') {
    void queryClient.invalidateQueries();
  }
  for (const listener of listeners) listener(event);
}

let stopListening: AbortController | null = null;

/** Listens until the stream ends or falls silent; resolves or throws, and both mean that the host is gone. */
async function listen(onFirst: () => void): Promise<void> {
  const stop = new AbortController();
  stopListening = stop;
  // A dead link may not hear that nobody listens any more: do not wait for its answer.
  const stopped = new Promise<void>((done) => stop.signal.addEventListener('abort', () => done()));
  let timer = 0;
  const waitAgain = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => stop.abort(), SILENCE);
  };
  const hear = async () => {
    let first = true;
    for await (const event of await client.events.subscribe(undefined, { signal: stop.signal })) {
      if (stop.signal.aborted) return;
      if (first) onFirst();
      first = false;
      waitAgain();
      refresh(event);
    }
  };
  waitAgain();
  try {
    await Promise.race([hear(), stopped]);
  } finally {
    window.clearTimeout(timer);
    stop.abort();
  }
}

const pause = (milliseconds: number) => new Promise((done) => window.setTimeout(done, milliseconds));

let wake: (() => void) | null = null;

/** Tries again at once instead of waiting for the next attempt. */
export function retryNow(): void {
  wake?.();
}

/** The core of the desktop host stopped or came back: the port in hand is dead, do not wait for its silence. */
export function onCoreState(state: CoreState): void {
  if (state.kind === 'restarting') {
    lose('gone', state.sentence);
    stopListening?.abort();
  }
  if (state.kind === 'failed') lose('gone', state.sentence, true);
  if (state.kind === 'ready') wake?.();
}

/** Keeps a connection for the life of the page: opens, listens, and after a loss says so and tries again. */
export async function keepConnected(transport: Transport): Promise<never> {
  for (let attempt = 0; ; attempt += 1) {
    let lost = new HostLost('gone');
    try {
      setLink(await transport.open());
      await listen(() => {
        attempt = 0;
        // After a loss anything may have changed.
        if (useHost.getState().status === 'lost') void queryClient.invalidateQueries();
        find();
      });
    } catch (error) {
      if (error instanceof HostLost) lost = error;
    }
    lose(lost.loss, lost.sentence);
    setLink(null);
    const asked = new Promise<void>((done) => {
      wake = done;
    });
    // A page that was not admitted stays so until somebody opens Vigie again: asking on and on would only be refused.
    await (lost.loss === 'not-admitted'
      ? asked
      : Promise.race([asked, pause(Math.min(5000, 300 * 2 ** attempt))]));
  }
}

import type { HostEvent } from '#preload/contract/events.ts';
import type { HostLink } from './connection.ts';

type Options = Parameters<HostLink['call']>[2];

/** The name of the lock and of the channel; both end at the origin, which is one host. */
const NAME = 'vigie-events';

/** Said once another tab listens for all: what changed in between was heard by nobody. */
const MISSED: HostEvent = {
  type: 'changed',
  changeSetId: '',
  intent: 'events.handover',
  records: [],
  wide: true,
};

/**
 * The same link, whose events come through one stream for all the tabs of the browser: a browser opens six connections
 * at most to one origin over HTTP/1.1, and a stream a tab would leave the seventh tab without an answer. The tab that
 * holds the lock listens to the host and tells the others; when it closes or loses the host, the next one listens.
 * Without Web Locks, each tab listens for itself.
 */
export function shareEvents(link: HostLink): HostLink {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return link;
  return {
    call: (path, input, options) =>
      path.join('.') === 'events.subscribe'
        ? Promise.resolve(sharedEvents(link, options))
        : link.call(path, input, options),
  };
}

async function* sharedEvents(link: HostLink, options: Options): AsyncGenerator<HostEvent, void> {
  const stop = new AbortController();
  const outer = options.signal;
  const stopToo = () => stop.abort();
  if (outer?.aborted) return;
  outer?.addEventListener('abort', stopToo);
  const stopped = new Promise<void>((done) => stop.signal.addEventListener('abort', () => done()));
  const inner = { ...options, signal: stop.signal };

  const heard: HostEvent[] = [];
  let end: { failure: unknown } | null = null;
  let wake = () => undefined as void;
  const hear = (event: HostEvent) => {
    heard.push(event);
    wake();
  };
  const finish = (failure: unknown) => {
    end ??= { failure };
    wake();
  };

  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<HostEvent>) => hear(data);
  const tell = (event: HostEvent) => {
    if (stop.signal.aborted) return;
    hear(event);
    channel.postMessage(event);
  };

  let isListening = false;
  let followed = false;
  const listen = async () => {
    isListening = true;
    const stream = (await link.call(['events', 'subscribe'], undefined, inner)) as AsyncIterable<HostEvent>;
    for await (const event of stream) {
      tell(event);
      if (followed) tell(MISSED);
      followed = false;
    }
  };
  // A dead stream may not hear that it is stopped: the lock is given back all the same.
  navigator.locks
    .request(NAME, { signal: stop.signal }, () => Promise.race([listen(), stopped]))
    .then(() => finish(null), finish);

  try {
    // Another tab may be admitted where this one is not: the host is asked in this tab's own name first.
    await link.call(['archive', 'info'], undefined, inner);
    if (!isListening) {
      followed = true;
      hear({ type: 'alive' });
    }
    for (;;) {
      const event = heard.shift();
      if (event) yield event;
      else if (end) {
        const { failure } = end as { failure: unknown };
        if (failure !== null && !stop.signal.aborted) throw failure;
        return;
      } else await new Promise<void>((done) => (wake = done));
    }
  } finally {
    outer?.removeEventListener('abort', stopToo);
    stop.abort();
    channel.close();
  }
}

import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HostEvent } from '#preload/contract/events.ts';
import { HostLost, type HostLink } from '#renderer/client/connection.ts';
import { shareEvents } from '#renderer/client/shared-events.ts';

const change = (changeSetId: string): HostEvent => ({
  type: 'changed',
  changeSetId,
  intent: 'record.update',
  records: [],
  wide: false,
});

/** A host whose streams are counted, as a browser counts its connections. */
function fakeHost() {
  const streams = new Set<(event: HostEvent | null) => void>();
  let isUp = true;
  const link = (isAdmitted = true): HostLink => ({
    call: (path, _input, { signal }) => {
      if (!isUp) return Promise.reject(new HostLost('gone'));
      if (!isAdmitted) return Promise.reject(new HostLost('not-admitted'));
      if (path.join('.') !== 'events.subscribe') return Promise.resolve(path.join('.'));
      const waiting: (HostEvent | null)[] = [{ type: 'alive' }];
      let wake = () => undefined as void;
      const send = (event: HostEvent | null) => {
        waiting.push(event);
        wake();
      };
      streams.add(send);
      signal?.addEventListener('abort', () => send(null));
      async function* events() {
        try {
          for (;;) {
            const event = waiting.shift();
            if (event === null) return;
            if (event) yield event;
            else await new Promise<void>((done) => (wake = done));
          }
        } finally {
          streams.delete(send);
        }
      }
      return Promise.resolve(events());
    },
  });
  const send = (event: HostEvent | null) => streams.forEach((one) => one(event));
  const stop = () => {
    isUp = false;
    send(null);
  };
  return { link, streams, send, stop };
}

const open = new Set<AbortController>();
afterEach(async () => {
  for (const tab of open) tab.abort();
  open.clear();
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
});

/** One tab that listens: what it heard, how it ended, and how to close it. */
function openTab(link: HostLink) {
  const closing = new AbortController();
  open.add(closing);
  const heard: HostEvent[] = [];
  const shared = shareEvents(link);
  const listen = async () => {
    const events = await shared.call(['events', 'subscribe'], undefined, {
      context: {},
      signal: closing.signal,
    });
    for await (const event of events as AsyncIterable<HostEvent>) heard.push(event);
    return 'ended';
  };
  const ended = listen().catch((error: unknown) => error);
  const changes = () => heard.flatMap((event) => (event.type === 'changed' ? [event.changeSetId] : []));
  return { heard, changes, ended, shared, close: () => closing.abort() };
}

describe('the events of the host, in several tabs', () => {
  test('come to every tab through one stream, and each tab is told at once that the host is alive', async () => {
    const host = fakeHost();
    const tabs = Array.from({ length: 8 }, () => openTab(host.link()));
    await vi.waitFor(() => tabs.forEach((tab) => expect(tab.heard[0]).toEqual({ type: 'alive' })));
    expect(host.streams.size).toBe(1);
    host.send(change('a'));
    await vi.waitFor(() => tabs.forEach((tab) => expect(tab.changes()).toEqual(['a'])));
    await expect(tabs[3]!.shared.call(['records', 'counts'], undefined, { context: {} })).resolves.toBe(
      'records.counts',
    );
  });

  test('go on when the tab that listens closes, and what was missed meanwhile is asked again', async () => {
    const host = fakeHost();
    const first = openTab(host.link());
    await vi.waitFor(() => expect(first.heard).toHaveLength(1));
    const others = [openTab(host.link()), openTab(host.link())];
    await vi.waitFor(() => others.forEach((tab) => expect(tab.heard).toHaveLength(1)));
    first.close();
    await first.ended;
    await vi.waitFor(() =>
      others.forEach((tab) =>
        expect(tab.heard.at(-1)).toMatchObject({ intent: 'events.handover', wide: true }),
      ),
    );
    expect(host.streams.size).toBe(1);
    host.send(change('b'));
    await vi.waitFor(() => others.forEach((tab) => expect(tab.changes().at(-1)).toBe('b')));
    expect(first.changes()).toEqual([]);
  });

  test('end in every tab when the host is gone', async () => {
    const host = fakeHost();
    const tabs = [openTab(host.link()), openTab(host.link())];
    await vi.waitFor(() => tabs.forEach((tab) => expect(tab.heard.length).toBeGreaterThan(0)));
    host.stop();
    const [first, second] = await Promise.all(tabs.map((tab) => tab.ended));
    expect(first, 'the tab that listened').toBe('ended');
    expect(second, 'the tab that tried after it').toMatchObject({ loss: 'gone' });
  });

  test('are not for a tab that the host does not admit, whatever the others are told', async () => {
    const host = fakeHost();
    const tab = openTab(host.link());
    await vi.waitFor(() => expect(tab.heard).toHaveLength(1));
    const stranger = openTab(host.link(false));
    expect(await stranger.ended).toMatchObject({ loss: 'not-admitted' });
    expect(stranger.heard).toEqual([]);
  });
});

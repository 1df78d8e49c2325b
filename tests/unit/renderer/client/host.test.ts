// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HostEvent } from '#preload/contract/events.ts';
import { client } from '#renderer/client/client.ts';
import { HostLost, type HostLink } from '#renderer/client/connection.ts';
import {
  keepConnected,
  onCoreState,
  onHostEvent,
  PATIENCE,
  retryNow,
  useHost,
} from '#renderer/client/host.ts';
import { queryClient } from '#renderer/client/query-client.ts';

const alive: HostEvent = { type: 'alive' };

/** A host whose events the test sends, and that it can take down. */
function fakeHost() {
  let send: (event: HostEvent | null) => void = () => undefined;
  const link: HostLink = {
    call: (path) => {
      if (path.join('.') !== 'events.subscribe') return Promise.resolve(path.join('.'));
      const waiting: (HostEvent | null)[] = [alive];
      let wake = () => undefined as void;
      send = (event) => {
        waiting.push(event);
        wake();
      };
      async function* events() {
        for (;;) {
          const event = waiting.shift();
          if (event === null) return;
          if (event) yield event;
          else await new Promise<void>((done) => (wake = done));
        }
      }
      return Promise.resolve(events());
    },
  };
  return { link, send: (event: HostEvent) => send(event), stop: () => send(null) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the connection to the host', () => {
  test('is ready at the first event, lost when the stream ends, and ready again by itself', async () => {
    let host = fakeHost();
    const open = vi.fn(() => Promise.resolve(host.link));
    void keepConnected({ open });
    await settle();
    expect(useHost.getState().status).toBe('ready');
    await expect(client.records.counts()).resolves.toBe('records.counts');

    const heard: HostEvent[] = [];
    const stopHearing = onHostEvent((event) => heard.push(event));
    const before = vi.spyOn(queryClient, 'invalidateQueries');
    host.send({ type: 'changed', changeSetId: 'c', intent: 'record.update', records: [], wide: true });
    await settle();
    expect(heard.map(({ type }) => type)).toEqual(['changed']);
    expect(before).toHaveBeenCalledTimes(1);
    stopHearing();

    host.stop();
    await settle();
    expect(useHost.getState()).toMatchObject({ status: 'lost', loss: 'gone', lasting: false });
    await expect(client.records.counts()).rejects.toBeInstanceOf(HostLost);
    host = fakeHost();
    await vi.advanceTimersByTimeAsync(1000);
    expect(useHost.getState().status).toBe('ready');

    await vi.advanceTimersByTimeAsync(60_000);
    expect(open.mock.calls.length, 'a host silent for a minute is asked for again').toBeGreaterThan(2);
  });
});

describe('a host that is away', () => {
  test('for a moment stops nobody, and keeps what was said of it while it is asked for again', async () => {
    const host = fakeHost();
    let isThere = true;
    void keepConnected({
      open: () => (isThere ? Promise.resolve(host.link) : Promise.reject(new HostLost('gone'))),
    });
    await settle();
    isThere = false;
    onCoreState({ kind: 'restarting', sentence: 'La base est relancée.' });
    await vi.advanceTimersByTimeAsync(PATIENCE - 100);
    expect(useHost.getState()).toMatchObject({ lasting: false, sentence: 'La base est relancée.' });
    await vi.advanceTimersByTimeAsync(100);
    expect(useHost.getState(), 'away for good').toMatchObject({ status: 'lost', lasting: true });

    isThere = true;
    onCoreState({ kind: 'ready', archiveFolder: '', relaunched: true });
    await settle();
    expect(useHost.getState().status).toBe('ready');
    onCoreState({ kind: 'restarting', sentence: 'La base est relancée.' });
    await settle();
    expect(useHost.getState(), 'a new absence is waited for anew').toMatchObject({ lasting: false });
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(useHost.getState().status).toBe('ready');
  });

  test('and that the program gave up is said at once', async () => {
    void keepConnected({ open: () => Promise.resolve(fakeHost().link) });
    await settle();
    onCoreState({ kind: 'failed', sentence: 'La base s’est arrêtée trop souvent.' });
    expect(useHost.getState()).toMatchObject({
      lasting: true,
      sentence: 'La base s’est arrêtée trop souvent.',
    });
  });
});

test('a page that is not admitted asks again only when told to', async () => {
  const open = vi.fn(() => Promise.reject(new HostLost('not-admitted')));
  void keepConnected({ open });
  await settle();
  expect(useHost.getState()).toMatchObject({ status: 'lost', loss: 'not-admitted', lasting: true });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(open).toHaveBeenCalledTimes(1);
  retryNow();
  await settle();
  expect(open).toHaveBeenCalledTimes(2);
});

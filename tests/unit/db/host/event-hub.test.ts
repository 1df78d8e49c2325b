import { afterEach, expect, test, vi } from 'vitest';
import { createEventHub } from '#db/host/event-hub.ts';
import type { HostEvent } from '#preload/contract/events.ts';

afterEach(() => void vi.useRealTimers());

const changed = (number: number): HostEvent & { type: 'changed' } => ({
  type: 'changed',
  changeSetId: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  intent: 'record.update',
  records: [],
  wide: false,
});

test('a client hears at once that the host is alive, then what is published since it asked', async () => {
  const hub = createEventHub();
  hub.publish(changed(1));
  const events = hub.subscribe();
  hub.publish(changed(2));
  expect((await events.next()).value).toEqual({ type: 'alive' });
  expect((await events.next()).value).toEqual(changed(2));
  await events.return(undefined);
  expect(hub.subscribers).toBe(0);
});

test('a client that is gone is forgotten, whether it left, was cut off or the hub closed', async () => {
  const hub = createEventHub();
  const stop = new AbortController();
  const cut = hub.subscribe(stop.signal);
  const open = hub.subscribe();
  await cut.next();
  await open.next();
  const waiting = cut.next();
  stop.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  const last = open.next();
  hub.close();
  expect(await last).toEqual({ done: true, value: undefined });
  expect(hub.subscribers).toBe(0);
  expect(await hub.subscribe().return(undefined)).toMatchObject({ done: true });
});

test('the host says it is alive while nothing happens', async () => {
  vi.useFakeTimers();
  const hub = createEventHub({ aliveEvery: 15_000 });
  const events = hub.subscribe();
  await events.next();
  const next = events.next();
  await vi.advanceTimersByTimeAsync(15_000);
  expect((await next).value).toEqual({ type: 'alive' });
  await events.return(undefined);
});

test('a client that does not read is told once that much changed, and keeps what is not a change', async () => {
  const hub = createEventHub();
  const events = hub.subscribe();
  hub.publish({ type: 'restored' });
  for (let number = 0; number < 2000; number += 1) hub.publish(changed(number));
  const heard: HostEvent[] = [];
  for (
    let event: HostEvent | null = null;
    event?.type !== 'changed' || event.changeSetId !== changed(1999).changeSetId;
  ) {
    const result = await events.next();
    if (result.done) break;
    event = result.value;
    heard.push(event);
  }
  expect(heard.length).toBeLessThan(600);
  expect(heard).toContainEqual({ type: 'restored' });
  expect(heard.some((event) => event.type === 'changed' && event.wide)).toBe(true);
  await events.return(undefined);
});

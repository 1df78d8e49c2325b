import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { VigieClient } from '#preload/contract/index.ts';
import { createHost, type Host } from '#db/host/create-host.ts';
import { acceptPort } from '#db/host/port/accept-port.ts';
import { servePort } from '#db/host/port/serve-port.ts';
import { temporaryArchive } from '#tests/support/archive.ts';

let host: Host;
let logged: string[];
beforeEach(async () => {
  logged = [];
  host = createHost(await temporaryArchive(), { log: { error: (message) => logged.push(message) } });
});

function channel(): { theirs: MessagePort; ours: MessagePort } {
  const { port1: theirs, port2: ours } = new MessageChannel();
  onTestFinished(() => ours.close());
  return { theirs, ours };
}

const clientOf = (port: MessagePort): VigieClient => createORPCClient(new RPCLink({ port }));

test('a port answers calls, and errors come as their data', async () => {
  const { theirs, ours } = channel();
  servePort(host, theirs);
  const client = clientOf(ours);
  ours.start();
  expect((await client.records.counts()).trash).toBe(0);
  await expect(client.records.get({ id: 'E-999' })).rejects.toMatchObject({
    code: 'VIGIE',
    data: { kind: 'not-found', what: 'record', id: 'E-999' },
  });
});

test('whatever comes through a port, the host logs it and goes on answering', async () => {
  const { theirs, ours } = channel();
  servePort(host, theirs);
  const odd = [
    'garbage',
    '{"i":1}',
    '{"i":"1","p":{}}',
    '{"i":"2","p":{"u":"not an address"}}',
    '{"i":"3","t":3,"p":null}',
    '{"i":"4","t":99,"p":{"u":"/records/counts"}}',
    '{"i":"5","p":{"u":"/records/counts","h":{"content-type":"multipart/form-data; boundary=x"},"b":"x"}}',
    '[]',
    'null',
    '',
    { i: '6', p: { u: '/records/counts' } },
    new Map([['i', '7']]),
    new Uint8Array([255, 255, 255]),
    new ArrayBuffer(0),
    null,
    undefined,
    42,
  ];
  for (const message of odd) ours.postMessage(message);
  const client = clientOf(ours);
  ours.start();
  expect((await client.records.counts()).trash).toBe(0);
  await vi.waitFor(() => expect(logged.length).toBeGreaterThan(5));
});

test('keys that would change every object are refused before anything reads them', async () => {
  const { theirs, ours } = channel();
  servePort(host, theirs);
  const answers: string[] = [];
  ours.on('message', (message: string) => answers.push(message));
  ours.postMessage(
    '{"i":"1","p":{"u":"/records/get","b":{"json":{"id":"E-001","__proto__":{"polluted":true}}}}}',
  );
  ours.postMessage(
    '{"i":"2","p":{"u":"/records/get","b":{"json":{"id":"E-001","constructor":{"polluted":true}}}}}',
  );
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(
    answers.map((answer) => (JSON.parse(answer) as { p: { b: { json: { data: unknown } } } }).p.b.json.data),
  ).toEqual([
    { kind: 'invalid-input', field: '__proto__', detail: 'reserved key' },
    { kind: 'invalid-input', field: 'constructor', detail: 'reserved key' },
  ]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a window that goes away ends its events', async () => {
  const { theirs, ours } = channel();
  servePort(host, theirs);
  const client = clientOf(ours);
  ours.start();
  const events = await client.events.subscribe();
  expect((await events.next()).value).toEqual({ type: 'alive' });
  expect(host.listeners).toBe(1);
  ours.close();
  await vi.waitFor(() => expect(host.listeners).toBe(0));
});

test('only one port with exactly the message expected is served', async () => {
  const refused: [unknown, number][] = [
    [{ type: 'vigie:serve-port' }, 0],
    [{ type: 'vigie:serve-port' }, 2],
    [{ type: 'vigie:serve-port', more: 1 }, 1],
    [{ type: 'other' }, 1],
    ['vigie:serve-port', 1],
    [null, 1],
  ];
  for (const [message, count] of refused) {
    const channels = Array.from({ length: count }, channel);
    const closed = channels.map(({ ours }) => new Promise((done) => ours.on('close', () => done(true))));
    expect(
      acceptPort(
        host,
        message,
        channels.map(({ theirs }) => theirs),
      ),
    ).toBe(false);
    expect(await Promise.all(closed)).toEqual(channels.map(() => true));
  }
  const { theirs, ours } = channel();
  expect(acceptPort(host, { type: 'vigie:serve-port' }, [theirs])).toBe(true);
  const client = clientOf(ours);
  ours.start();
  expect((await client.records.counts()).trash).toBe(0);
});

import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { beforeEach, expect, test, vi } from 'vitest';
import { createHost, type Host } from '#db/host/create-host.ts';
import { LAUNCH_CODE_LIFE } from '#db/host/http/secrets.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import {
  ask,
  codeOf,
  loopbackClient,
  loopbackOf,
  openSession,
  postJson,
  type Answer,
} from '#tests/support/loopback.ts';

let host: Host;
beforeEach(async () => {
  host = createHost(await temporaryArchive());
});

const COUNTS = '/api/records/counts';
const call = (
  port: number,
  token: string,
  headers: Record<string, string> = {},
): ReturnType<typeof postJson> => postJson(port, '{}', { 'x-vigie-session': token, ...headers });

function expectGuarded(answer: Answer): void {
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  expect(String(answer.headers['content-security-policy'])).toContain("default-src 'none'");
  expect(String(answer.headers['content-security-policy'])).toContain("frame-ancestors 'none'");
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(answer.headers['set-cookie']).toBeUndefined();
}

test('a link opens one page: its code is exchanged once, and the session lasts for reloads', async () => {
  const loopback = await loopbackOf(host);
  const code = codeOf(loopback.link());
  const token = await openSession(loopback, code);
  await expect(openSession(loopback, code)).rejects.toThrow('401');
  for (let reload = 0; reload < 3; reload += 1)
    expect((await ask(loopback.port, COUNTS, call(loopback.port, token))).status).toBe(200);
});

test('a code dies after a minute; a fresh link opens another page beside the first', async () => {
  let now = 0;
  const loopback = await loopbackOf(host, { now: () => now });
  const late = codeOf(loopback.link());
  const token = await openSession(loopback);
  now += LAUNCH_CODE_LIFE;
  await expect(openSession(loopback, late)).rejects.toThrow('401');
  const answer = await ask(loopback.port, '/session/link', call(loopback.port, token));
  expect(answer.status).toBe(200);
  const other = await openSession(loopback, codeOf((JSON.parse(answer.body) as { url: string }).url));
  expect(other).not.toBe(token);
  for (const each of [token, other])
    expect((await ask(loopback.port, COUNTS, call(loopback.port, each))).status).toBe(200);
});

test('the address holds its secret in the fragment, which no request carries', async () => {
  const loopback = await loopbackOf(host);
  expect(loopback.link()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
  expect(codeOf(loopback.link())).not.toBe(codeOf(loopback.link()));
});

test('a call that differs by one header or by its method is refused, and every answer is guarded', async () => {
  const loopback = await loopbackOf(host);
  const { port } = loopback;
  const token = await openSession(loopback);
  const good = call(port, token);
  expect((await ask(port, COUNTS, good)).status).toBe(200);
  const wrong: [number, string, Parameters<typeof ask>[2]][] = [
    [421, COUNTS, { ...good, headers: { ...good.headers, host: `localhost:${port}` } }],
    [421, COUNTS, { ...good, headers: { ...good.headers, host: '127.0.0.1' } }],
    [421, COUNTS, { ...good, headers: { ...good.headers, host: 'evil.example' } }],
    [421, '/', { headers: { host: 'evil.example' } }],
    [421, '/assets/index.js', { headers: { host: `localhost:${port}` } }],
    [421, '/nothing/here', { headers: { host: 'evil.example' } }],
    [403, COUNTS, { ...good, headers: { ...good.headers, origin: 'https://evil.example' } }],
    [403, COUNTS, { ...good, headers: { ...good.headers, origin: 'null' } }],
    [
      403,
      COUNTS,
      {
        ...good,
        headers: Object.fromEntries(Object.entries(good.headers).filter(([name]) => name !== 'origin')),
      },
    ],
    [403, COUNTS, { ...good, headers: { ...good.headers, 'sec-fetch-site': 'cross-site' } }],
    [403, COUNTS, { ...good, headers: { ...good.headers, 'sec-fetch-site': 'same-site' } }],
    [403, COUNTS, { ...good, headers: { ...good.headers, 'sec-fetch-site': 'none' } }],
    [415, COUNTS, { ...good, headers: { ...good.headers, 'content-type': 'text/plain' } }],
    [
      415,
      COUNTS,
      { ...good, headers: { ...good.headers, 'content-type': 'multipart/form-data; boundary=x' } },
    ],
    [401, COUNTS, { ...good, headers: { ...good.headers, 'x-vigie-session': `${token}x` } }],
    [401, COUNTS, { ...good, headers: { ...good.headers, 'x-vigie-session': '' } }],
    [401, COUNTS, postJson(port, '{}', { cookie: `x-vigie-session=${token}` })],
    [401, `${COUNTS}?x-vigie-session=${token}`, postJson(port, '{}')],
    [401, '/session/link', postJson(port, '{}')],
    [405, COUNTS, { ...good, method: 'GET', body: '' }],
    [405, `${COUNTS}?data=%7B%7D`, { method: 'GET', headers: { 'x-vigie-session': token } }],
    [405, COUNTS, { ...good, method: 'PUT' }],
    [405, COUNTS, { ...good, method: 'OPTIONS' }],
    [405, '/', { ...good }],
    [
      405,
      '/',
      {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      },
    ],
    [404, '/api/nothing/here', good],
    [404, '/api', good],
    [404, '/assets/notes.txt', {}],
    [404, '/secret.js', {}],
    [404, '/assets', {}],
    [
      403,
      '/',
      {
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
      },
    ],
    [403, '/assets/index.js', { headers: { 'sec-fetch-site': 'same-site' } }],
    [401, '/session', postJson(port, '{"code":"nothing"}')],
    [401, '/session', postJson(port, 'not json')],
    [401, '/session', postJson(port, '{"code":1}')],
  ];
  for (const [status, path, options] of wrong) {
    const answer = await ask(port, path, options);
    expect([path, options, answer.status]).toEqual([path, options, status]);
    expect(answer.body).toBe('');
    expectGuarded(answer);
  }
  expectGuarded(await ask(port, COUNTS, good));
});

test('the page comes with its own policy, a nonce of its own each time, and nothing inline', async () => {
  const { port } = await loopbackOf(host);
  const pages = [
    await ask(port, '/'),
    await ask(port, '/', {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    }),
  ];
  const nonces = pages.map((page) => {
    expectGuarded(page);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const nonce = /nonce="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
    return nonce;
  });
  expect(nonces[0]).not.toBe('__CSP_NONCE__');
  expect(nonces[0]).not.toBe(nonces[1]);
  const script = await ask(port, '/assets/index.js', { headers: { 'sec-fetch-site': 'same-origin' } });
  expect([script.status, script.headers['content-type'], script.body]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'export {};',
  ]);
  const head = await ask(port, '/', { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
});

test('a hostile picture of the archive comes as inert data, never as a page', async () => {
  const loopback = await loopbackOf(host);
  const token = await openSession(loopback);
  const svg = await ask(loopback.port, '/assets/mark.svg');
  expect(String(svg.headers['content-security-policy'])).toContain('sandbox');
  const answer = await ask(loopback.port, COUNTS, call(loopback.port, token));
  expect(answer.headers['content-security-policy']).toBe(
    "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
});

test('bodies without an announced length, or announced too long, are not read', async () => {
  const loopback = await loopbackOf(host);
  const { port } = loopback;
  const token = await openSession(loopback);
  const { 'content-length': _length, ...headers } = call(port, token).headers;
  expect(
    (
      await ask(port, COUNTS, {
        method: 'POST',
        headers: { ...headers, 'transfer-encoding': 'chunked' },
        body: '{}',
      })
    ).status,
  ).toBe(411);
  expect(
    await rawStatus(port, [
      `POST ${COUNTS} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${10 ** 12}`,
    ]),
  ).toBe('413');
});

test('odd requests on the wire are refused and the host goes on', async () => {
  const loopback = await loopbackOf(host);
  const { port } = loopback;
  const own = `Host: 127.0.0.1:${port}`;
  expect(await rawStatus(port, ['GET / HTTP/1.1'])).toMatch(/^(400|421)$/);
  expect(await rawStatus(port, ['GET / HTTP/1.1', own, 'Host: evil.example'])).toMatch(/^(400|421)$/);
  expect(await rawStatus(port, ['GET http://127.0.0.1/ HTTP/1.1', own])).toBe('400');
  expect(await rawStatus(port, ['GET /assets/../../secret.js HTTP/1.1', own])).toBe('400');
  expect(await rawStatus(port, ['GET /..%2f..%2fsecret.js HTTP/1.1', own])).toBe('400');
  expect(await rawStatus(port, ['GARBAGE'])).toBe('400');
  expect(
    await rawStatus(port, ['POST /session HTTP/1.1', own, 'Expect: 100-continue', 'Content-Length: 2']),
  ).toBe('417');
  expect((await ask(port, '/')).status).toBe(200);
});

test('a chosen port that is taken is said as such', async () => {
  const loopback = await loopbackOf(host);
  await expect(loopbackOf(host, { port: loopback.port })).rejects.toMatchObject({
    data: { kind: 'invalid-input', field: 'port' },
  });
});

test('events come as a stream, and closing the host ends it', async () => {
  const loopback = await loopbackOf(host);
  const client = await loopbackClient(loopback);
  const events = await client.events.subscribe();
  expect((await events.next()).value).toEqual({ type: 'alive' });
  const heard = events.next();
  await client.records.create({ kind: 'signal', title: 'Un signal' });
  expect((await heard).value).toMatchObject({ type: 'changed', intent: 'record.create' });
  await events.return?.();
  await vi.waitFor(() => expect(host.listeners).toBe(0));
});

test('an open page keeps the host from being idle, a closed one does not', async () => {
  const onIdle = vi.fn();
  const loopback = await loopbackOf(host, { idleAfter: 150, onIdle });
  const client = await loopbackClient(loopback);
  const events = await client.events.subscribe();
  await events.next();
  await new Promise((done) => setTimeout(done, 400));
  expect(onIdle).not.toHaveBeenCalled();
  await events.return?.();
  await vi.waitFor(() => expect(onIdle).toHaveBeenCalled());
});

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'another user of this machine is not even answered (needs root to become one)',
  async () => {
    const loopback = await loopbackOf(host);
    const script = `fetch('${loopback.origin}/').then((answer) => console.log(answer.status), () => console.log('refused'))`;
    const as = (uid: number): Promise<string> =>
      new Promise((done, failed) => {
        execFile(
          process.execPath,
          ['-e', script],
          { uid, env: {}, cwd: '/', timeout: 20_000 },
          (error, out) => (error ? failed(error) : done(out.trim())),
        );
      });
    expect(await as(0)).toBe('200');
    expect(await as(65_534)).toBe('refused');
  },
);

/** The status of raw bytes on the wire. */
function rawStatus(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.setEncoding('utf8').on('data', (text: string) => {
      resolve(text.split(' ')[1] ?? '');
      socket.destroy();
    });
    socket.on('error', reject).on('close', () => resolve('closed'));
  });
}

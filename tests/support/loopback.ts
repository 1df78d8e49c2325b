import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { onTestFinished } from 'vitest';
import type { VigieClient } from '#preload/contract/index.ts';
import type { Host } from '#db/host/create-host.ts';
import { serveHttp, type Loopback, type LoopbackOptions } from '#db/host/http/serve-http.ts';
import { temporaryFolder } from './archive.ts';

/** A built interface in small: a page with a place for its nonce, a script, a picture, and what must never be served. */
export function smallInterface(): string {
  const folder = join(temporaryFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="./assets/index.js"></script>',
  );
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not a part of the interface');
  writeFileSync(join(folder, '..', 'secret.js'), 'outside');
  return folder;
}

/** A loopback host of its own for one test. */
export async function loopbackOf(
  host: Host,
  options: Partial<LoopbackOptions> = {},
): Promise<Loopback & { origin: string }> {
  const loopback = await serveHttp(host, { files: smallInterface(), ...options });
  onTestFinished(() => loopback.close());
  return { ...loopback, origin: `http://127.0.0.1:${loopback.port}` };
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** One raw request, with exactly these headers and nothing a browser or `fetch` would add or refuse. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        setHost: false,
        headers: { host: `127.0.0.1:${port}`, ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The code of a link that opens a page. */
export const codeOf = (link: string): string =>
  new URLSearchParams(new URL(link).hash.slice(1)).get('code') ?? '';

/** What a page does first: changes its code for a session token. */
export async function openSession(
  loopback: Pick<Loopback, 'port' | 'link'>,
  code = codeOf(loopback.link()),
): Promise<string> {
  const answer = await ask(loopback.port, '/session', postJson(loopback.port, JSON.stringify({ code })));
  if (answer.status !== 200) throw new Error(`no session: ${answer.status}`);
  return (JSON.parse(answer.body) as { token: string }).token;
}

/** A POST of JSON as our own page sends it. */
export function postJson(
  port: number,
  body: string,
  headers: Record<string, string> = {},
): { method: string; headers: Record<string, string>; body: string } {
  return {
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${port}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
    body,
  };
}

/** The typed client over loopback HTTP, as the page makes it. */
export async function loopbackClient(loopback: Loopback): Promise<VigieClient> {
  const origin = `http://127.0.0.1:${loopback.port}`;
  const token = await openSession(loopback);
  return createORPCClient(
    new RPCLink({ url: `${origin}/api`, headers: { origin, 'x-vigie-session': token } }),
  );
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/node';
import { z } from '#preload/contract/zod.ts';
import { fail } from '../../domain/errors.ts';
import type { Host } from '../create-host.ts';
import { API_PREFIX, judge } from './admission.ts';
import { createLimits } from './limits.ts';
import { isAnotherUser } from './peer.ts';
import { EVERY_ANSWER, INERT_POLICY } from './policy.ts';
import { createSecrets } from './secrets.ts';
import { createStaticFiles } from './static-files.ts';
import { withWholeFiles } from './whole-files.ts';

/** The only address ever listened on. */
const LOOPBACK = '127.0.0.1';

export type LoopbackOptions = {
  /** Folder of the built interface. */
  files: string;
  /** A port of one's own choice, else any free one. */
  port?: number | undefined;
  /** Calls `onIdle` after this time, in ms, without any request or open page. */
  idleAfter?: number | undefined;
  onIdle?: (() => void) | undefined;
  now?: () => number;
};

export type Loopback = {
  readonly port: number;
  /** A fresh address that opens one page within a minute, with its one-time code in the fragment. */
  link(): string;
  /** Stops listening and ends the conversations under way; the host itself stays open. */
  close(): Promise<void>;
};

/**
 * Serves the interface and the host to the local browser.
 *
 * @throws VigieError `invalid-input` on `port` when it is taken or not allowed
 */
export async function serveHttp(host: Host, options: LoopbackOptions): Promise<Loopback> {
  const secrets = createSecrets(options.now);
  const limits = createLimits(options);
  const files = createStaticFiles(options.files);
  const api = new RPCHandler(host.router, {
    rootInterceptors: [
      async ({ next }) => {
        const answered = await next();
        return answered.matched
          ? { ...answered, response: await withWholeFiles(answered.response) }
          : answered;
      },
    ],
  });
  let authority = '';
  const link = (): string => `http://${authority}/#code=${secrets.issueLaunchCode()}`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
    response.setHeader('content-security-policy', INERT_POLICY);
    const verdict = judge(request, authority, secrets.isSession);
    if (!verdict.admitted) return refuse(response, verdict.status);
    const leave = limits.enter();
    if (!leave) return refuse(response, 429);
    response.once('close', leave);

    if (verdict.route === 'api') {
      const { matched } = await api.handle(request, response, { prefix: API_PREFIX, context: {} });
      if (!matched) refuse(response, 404);
      return;
    }
    if (verdict.route === 'link') return sendJson(response, { url: link() });
    if (verdict.route === 'session') {
      const code = await readCode(request);
      const token = code === null ? null : secrets.exchange(code);
      return token === null ? refuse(response, 401) : sendJson(response, { token });
    }
    const file = await files.read(verdict.path);
    if (!file) return refuse(response, 404);
    response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };

  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
  });
  server.maxConnections = 256;
  server.on('connection', (socket) => {
    if (isAnotherUser(socket)) socket.destroy();
  });
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      host.log.error('a request could not be answered', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  // Neither an early « go on » nor a tunnel is offered to anyone.
  server.on('checkContinue', (_request, response) => refuse(response, 417));
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const port = await listen(server, options.port ?? 0);
  authority = `${LOOPBACK}:${port}`;

  return { port, link, close: () => stop(server) };
}

function refuse(response: ServerResponse, status: number): void {
  // What was sent is not read: the connection cannot serve again.
  response.setHeader('connection', 'close');
  if (status === 405) response.setHeader('allow', 'GET, HEAD, POST');
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': 0 });
  response.end();
}

function sendJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

const codeSchema = z.strictObject({ code: z.string().min(1).max(200) });

/** The launch code of a request whose announced length was found short; null when it is no such thing. */
async function readCode(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    return codeSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8'))).code;
  } catch {
    return null;
  }
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    fail({ kind: 'invalid-input', field: 'port', detail: code ?? String(error) });
  }
  const bound = server.address() as AddressInfo;
  if (bound.address !== LOOPBACK) {
    server.close();
    throw new Error(`bound to ${bound.address} instead of ${LOOPBACK}`);
  }
  return bound.port;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

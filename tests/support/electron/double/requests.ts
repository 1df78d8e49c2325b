import { Buffer } from 'node:buffer';
import { toApp } from './browser.ts';
import type { Cdp } from './cdp.ts';
import { defaultSession } from './session.ts';

export type Paused = {
  requestId: string;
  request: { url: string; method: string; headers: Record<string, string>; postData?: string };
  frameId: string;
  resourceType: string;
  redirectedRequestId?: string;
};

/** Requests that the program let go outside, which no request of Vigie should. */
export const leaks: string[] = [];

/** Answers one request of a page as Electron would: `webRequest` first, then the program's own handler for its scheme. */
export async function answerRequest(
  cdp: Cdp,
  session: string,
  { requestId, request, resourceType }: Paused,
): Promise<void> {
  const url = toApp(request.url);
  if (!(await defaultSession.allows(url, resourceType)))
    return refuse(cdp, session, requestId, 'BlockedByClient');
  const handler = defaultSession.handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    leaks.push(url);
    return refuse(cdp, session, requestId, 'InternetDisconnected');
  }
  const withBody = request.method !== 'GET' && request.method !== 'HEAD' && request.postData !== undefined;
  const response = await handler(
    new Request(url, {
      method: request.method,
      headers: request.headers,
      ...(withBody && { body: request.postData! }),
    }),
  );
  await cdp.send(
    'Fetch.fulfillRequest',
    {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    },
    session,
  );
}

/** Fails a request, or cancels a navigation, which leaves the page where it is. */
export async function refuse(
  cdp: Cdp,
  session: string,
  requestId: string,
  errorReason: 'Aborted' | 'BlockedByClient' | 'InternetDisconnected',
): Promise<void> {
  await cdp.send('Fetch.failRequest', { requestId, errorReason }, session);
}

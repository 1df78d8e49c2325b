import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_HEADER = 'x-vigie-session';
export const API_PREFIX = '/api';
/** The methods that take a file, and so a form instead of JSON. */
const FILE_UPLOADS: readonly string[] = ['attachments/put', 'imports/stage', 'reports/importTemplate'].map(
  (path) => `${API_PREFIX}/${path}`,
);

export const LONGEST_JSON = 32 * 1024 * 1024;
export const LONGEST_UPLOAD = 110 * 1024 * 1024;
const LONGEST_SECRET_EXCHANGE = 1024;

export type Route = 'static' | 'session' | 'link' | 'api';
export type Verdict = { admitted: true; route: Route; path: string } | { admitted: false; status: number };

/** What is looked at of a request. `rawHeaders` because Node silently drops repeated headers from `headers`. */
export type RequestFacts = {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
  rawHeaders: readonly string[];
};

const refuse = (status: number): Verdict => ({ admitted: false, status });

/**
 * Decides whether a request may be answered (design of the loopback host): the exact Host first, for files and errors
 * too; then where the browser says the request comes from; for anything that is not a file, POST from our own page, in
 * JSON, of a bounded length; and for anything but opening a session, a session.
 */
export function judge(request: RequestFacts, host: string, isSession: (token: string) => boolean): Verdict {
  if (only(request, 'host') !== host) return refuse(421);
  const path = pathOf(request.url);
  if (path === null) return refuse(400);
  const route = routeOf(path);
  const site = request.headers['sec-fetch-site'];
  if (count(request, 'sec-fetch-site') > 1 || count(request, 'origin') > 1) return refuse(400);
  const origin = request.headers.origin;

  if (route === 'static') {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    if (site !== undefined && site !== 'none' && site !== 'same-origin' && !isVisit(request, path))
      return refuse(403);
    if (origin !== undefined && origin !== `http://${host}`) return refuse(403);
    return { admitted: true, route, path };
  }

  if (request.method !== 'POST') return refuse(405);
  if (site !== undefined && site !== 'same-origin') return refuse(403);
  if (origin !== `http://${host}`) return refuse(403);
  const form = isType(request, 'multipart/form-data');
  if (!isType(request, 'application/json') && !(form && FILE_UPLOADS.includes(path))) return refuse(415);
  const length = lengthOf(request);
  if (length === null) return refuse(411);
  if (length > (route === 'session' ? LONGEST_SECRET_EXCHANGE : form ? LONGEST_UPLOAD : LONGEST_JSON))
    return refuse(413);
  if (route === 'session') return { admitted: true, route, path };
  const token = only(request, SESSION_HEADER);
  if (token === null || !isSession(token)) return refuse(401);
  return { admitted: true, route, path };
}

/** Somebody goes to the page from elsewhere, as with a link: it holds nothing before a code is exchanged. */
function isVisit(request: RequestFacts, path: string): boolean {
  return (
    path === '/' &&
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document'
  );
}

function routeOf(path: string): Route {
  if (path === '/session') return 'session';
  if (path === '/session/link') return 'link';
  if (path === API_PREFIX || path.startsWith(`${API_PREFIX}/`)) return 'api';
  return 'static';
}

/** The path of a plain request target; null for an absolute address, a climb, or anything odd. */
function pathOf(url: string | undefined): string | null {
  const path = url?.split('?', 1)[0] ?? '';
  return /^\/(?!\/)[\w.~/-]*$/.test(path) && !path.includes('..') ? path : null;
}

function count(request: RequestFacts, name: string): number {
  return request.rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === name).length;
}

function only(request: RequestFacts, name: string): string | null {
  const value = request.headers[name];
  return count(request, name) === 1 && typeof value === 'string' ? value : null;
}

function isType(request: RequestFacts, type: string): boolean {
  return only(request, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase() === type;
}

/** The announced length; null when there is none, which also refuses chunked bodies. */
function lengthOf(request: RequestFacts): number | null {
  const length = only(request, 'content-length');
  if (length === null || request.headers['transfer-encoding'] !== undefined || !/^\d+$/.test(length))
    return null;
  return Number(length);
}

import { expect, test } from 'vitest';
import { judge, LONGEST_JSON, LONGEST_UPLOAD } from '#db/host/http/admission.ts';

const HOST = '127.0.0.1:4321';
const GOOD = 'a-good-token';

type Cell = {
  target: string;
  method: string;
  host: string | null;
  origin: string | null;
  site: string | null;
  navigation: boolean;
  token: string | null;
  type: string | null;
};

const FACES = {
  target: [
    '/',
    '/assets/index.js',
    '/missing',
    '/session',
    '/session/link',
    '/api/records/counts',
    '/api/attachments/put',
    '/apis',
    '/session/x',
  ],
  method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'],
  host: [
    HOST,
    'localhost:4321',
    '127.0.0.1',
    '127.0.0.1:4322',
    '[::1]:4321',
    'evil.example',
    `${HOST}.evil.example`,
    null,
  ],
  origin: [
    `http://${HOST}`,
    'http://localhost:4321',
    'http://127.0.0.1:4322',
    'https://evil.example',
    `https://${HOST}`,
    'null',
    null,
  ],
  site: ['same-origin', 'none', 'same-site', 'cross-site', null],
  navigation: [true, false],
  token: [GOOD, 'a-wrong-token', '', null],
  type: [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    null,
  ],
} as const satisfies { [Face in keyof Cell]: readonly Cell[Face][] };

/** The listed cells, written from the design and not from the code. */
function isListed(cell: Cell): boolean {
  if (cell.host !== HOST) return false;
  const ours = cell.origin === `http://${HOST}`;
  if (!['/session', '/session/link', '/api/records/counts', '/api/attachments/put'].includes(cell.target)) {
    const fromHere = cell.site === null || cell.site === 'none' || cell.site === 'same-origin';
    const visit = cell.navigation && cell.target === '/';
    return (
      (cell.method === 'GET' || cell.method === 'HEAD') &&
      (ours || cell.origin === null) &&
      (fromHere || visit)
    );
  }
  const json = cell.type?.startsWith('application/json') ?? false;
  const form =
    cell.target === '/api/attachments/put' && (cell.type?.startsWith('multipart/form-data') ?? false);
  const fromOurPage =
    cell.method === 'POST' && ours && (cell.site === null || cell.site === 'same-origin') && (json || form);
  return fromOurPage && (cell.target === '/session' || cell.token === GOOD);
}

function headersOf(cell: Cell, extra: [string, string][] = []): [string, string][] {
  const pairs: [string, string | null][] = [
    ['host', cell.host],
    ['origin', cell.origin],
    ['sec-fetch-site', cell.site],
    ['sec-fetch-mode', cell.navigation ? 'navigate' : 'cors'],
    ['sec-fetch-dest', cell.navigation ? 'document' : 'empty'],
    ['x-vigie-session', cell.token],
    ['content-type', cell.type],
    ['content-length', '2'],
  ];
  return [...pairs.filter((pair): pair is [string, string] => pair[1] !== null), ...extra];
}

function ask(target: string, method: string, pairs: [string, string][]) {
  return judge(
    { method, url: target, headers: Object.fromEntries([...pairs].reverse()), rawHeaders: pairs.flat() },
    HOST,
    (token) => token === GOOD,
  );
}

function* everyCell(
  faces = Object.entries(FACES) as [keyof Cell, readonly Cell[keyof Cell][]][],
): Generator<Partial<Cell>> {
  const [first, ...rest] = faces;
  if (!first) return yield {};
  for (const other of everyCell(rest)) for (const value of first[1]) yield { ...other, [first[0]]: value };
}

test('only the listed cells of the whole matrix are admitted', () => {
  let admitted = 0;
  const wrong: Cell[] = [];
  for (const each of everyCell()) {
    const cell = each as Cell;
    const verdict = ask(cell.target, cell.method, headersOf(cell));
    if (verdict.admitted) admitted += 1;
    if (verdict.admitted !== isListed(cell)) wrong.push(cell);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(admitted).toBeGreaterThan(100);
});

const CALL: Cell = {
  target: '/api/records/counts',
  method: 'POST',
  host: HOST,
  origin: `http://${HOST}`,
  site: 'same-origin',
  navigation: false,
  token: GOOD,
  type: 'application/json',
};
const statusOf = (cell: Cell, extra: [string, string][] = []): number | 'admitted' => {
  const verdict = ask(cell.target, cell.method, headersOf(cell, extra));
  return verdict.admitted ? 'admitted' : verdict.status;
};

test('another Host is answered 421 before anything else, for files and for what does not exist', () => {
  for (const target of FACES.target)
    for (const method of FACES.method)
      expect(statusOf({ ...CALL, target, method, host: 'evil.example' })).toBe(421);
});

test('repeated headers that decide are refused, even when one of them is right', () => {
  expect(statusOf(CALL)).toBe('admitted');
  expect(statusOf(CALL, [['host', 'evil.example']])).toBe(421);
  expect(statusOf(CALL, [['origin', 'https://evil.example']])).toBe(400);
  expect(statusOf(CALL, [['sec-fetch-site', 'cross-site']])).toBe(400);
  expect(statusOf(CALL, [['x-vigie-session', 'x']])).toBe(401);
  expect(statusOf(CALL, [['content-type', 'text/plain']])).toBe(415);
});

test('an odd target is refused: absolute addresses, climbs, encoded climbs, double slashes', () => {
  for (const target of [
    'http://127.0.0.1:4321/',
    '//evil.example/',
    '/../etc/passwd',
    '/assets/..',
    '/%2e%2e/x',
    '/a\\b',
    '',
    '*',
    '/a b',
    '/é',
  ]) {
    expect([target, statusOf({ ...CALL, target })]).toEqual([target, 400]);
  }
});

test('bodies are announced and bounded', () => {
  const without = headersOf(CALL).filter(([name]) => name !== 'content-length');
  const status = (pairs: [string, string][], target = CALL.target): number | 'admitted' => {
    const verdict = ask(target, 'POST', pairs);
    return verdict.admitted ? 'admitted' : verdict.status;
  };
  const sized = (length: number | string): [string, string][] => [
    ...without,
    ['content-length', String(length)],
  ];
  expect(status(without)).toBe(411);
  expect(status([...headersOf(CALL), ['transfer-encoding', 'chunked']])).toBe(411);
  expect(status(sized('2x'))).toBe(411);
  expect(status(sized(LONGEST_JSON))).toBe('admitted');
  expect(status(sized(LONGEST_JSON + 1))).toBe(413);
  expect(status(sized(2000), '/session')).toBe(413);
  const upload = headersOf({
    ...CALL,
    target: '/api/attachments/put',
    type: 'multipart/form-data; boundary=x',
  }).filter(([name]) => name !== 'content-length');
  expect(status([...upload, ['content-length', String(LONGEST_UPLOAD)]], '/api/attachments/put')).toBe(
    'admitted',
  );
  expect(status([...upload, ['content-length', String(LONGEST_UPLOAD + 1)]], '/api/attachments/put')).toBe(
    413,
  );
});

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAppServer } from '#main/protocol/serve.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

function builtInterface(): string {
  const folder = temporaryFolder();
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(
    join(root, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="./assets/a.js"></script>',
  );
  writeFileSync(join(root, 'assets', 'a.js'), 'void 0;');
  writeFileSync(join(root, 'assets', 'a.js.map'), '{}');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(root, 'linked.js'));
  return root;
}

const failures: unknown[] = [];
const serverOf = (root: string) => createAppServer(root, (error) => failures.push(error));

test('gives the files of the interface with their type, under a policy', async () => {
  const serve = serverOf(builtInterface());
  const page = await serve(new Request('app://vigie/'));
  const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  expect(await page.text()).toBe(
    `<meta property="csp-nonce" nonce="${nonce}"><script nonce="${nonce}" src="./assets/a.js"></script>`,
  );
  expect(nonce.length).toBeGreaterThanOrEqual(22);

  const script = await serve(new Request('app://vigie/assets/a.js'));
  expect([
    script.status,
    script.headers.get('content-type'),
    script.headers.get('x-content-type-options'),
  ]).toEqual([200, 'text/javascript; charset=utf-8', 'nosniff']);
  expect(await script.text()).toBe('void 0;');
});

test.each([
  ['app://vigie/assets/a.js.map', 404],
  ['app://vigie/linked.js', 404],
  ['app://vigie/..%2fsecret.js', 404],
  ['app://vigie/assets/..%5c..%5csecret.js', 404],
  ['app://vigie/%2e%2e/secret.js', 404],
  ['app://vigie/assets', 404],
  ['app://vigie/__proto__', 404],
  ['app://other/index.html', 403],
  ['app://vigie.example.org/index.html', 403],
  ['https://vigie/index.html', 403],
])('answers %s with %i and nothing else', async (address, status) => {
  const response = await serverOf(builtInterface())(new Request(address));
  expect([response.status, await response.text()]).toEqual([status, '']);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('changes nothing', async () => {
  const response = await serverOf(builtInterface())(
    new Request('app://vigie/index.html', { method: 'DELETE' }),
  );
  expect(response.status).toBe(405);
});

test('says that a file of the interface can no longer be read', async () => {
  const root = builtInterface();
  const serve = serverOf(root);
  rmSync(join(root, 'assets', 'a.js'));
  failures.length = 0;
  const response = await serve(new Request('app://vigie/assets/a.js'));
  expect([response.status, await response.text(), failures.length]).toEqual([500, '', 1]);
});

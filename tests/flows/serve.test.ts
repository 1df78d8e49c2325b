import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { temporaryFolder } from '#tests/support/archive.ts';
import { startVigie } from '#tests/support/command-line.ts';
import { ask, codeOf, openSession, postJson } from '#tests/support/loopback.ts';

/** The first launch may build the interface. */
const WITH_A_BUILD = 240_000;

async function served() {
  const folder = join(temporaryFolder(), 'archive');
  await (await createArchive(folder, { name: 'Essai' })).close();
  const child = startVigie(['serve', folder, '--no-open']);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLink = async (): Promise<string> =>
    (JSON.parse(String((await lines.next()).value)) as { url: string }).url;
  const link = await nextLink();
  const port = Number(new URL(link).port);
  return { folder, child, port, link, nextLink };
}

describe('vigie serve', { timeout: WITH_A_BUILD }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'says its address first, serves the real page and the archive, and ends cleanly on %s',
    async (signal) => {
      const { folder, child, port, link } = await served();
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
      const page = await ask(port, '/');
      expect(page.body).toContain('<div id="root">');
      expect(page.body).not.toContain('__CSP_NONCE__');
      const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '';
      expect((await ask(port, script)).headers['content-type']).toContain('javascript');

      const token = await openSession({ port, link: () => link });
      const answer = await ask(
        port,
        '/api/records/counts',
        postJson(port, '{}', { 'x-vigie-session': token }),
      );
      expect(answer.status).toBe(200);
      await expect(openArchive(folder)).rejects.toMatchObject({ data: { kind: 'archive-in-use' } });

      // A page listens all the while: it must not hold the end up.
      const listening = ask(
        port,
        '/api/events/subscribe',
        postJson(port, '{}', { 'x-vigie-session': token }),
      ).catch(() => 'cut');
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(0);
      await listening;
      await (await openArchive(folder)).close();
    },
  );

  test.skipIf(process.platform === 'win32')(
    'gives a fresh link on SIGUSR2, beside the session that is open',
    async () => {
      const { child, port, link, nextLink } = await served();
      const first = await openSession({ port, link: () => link });
      child.kill('SIGUSR2');
      const fresh = await nextLink();
      expect(codeOf(fresh)).not.toBe(codeOf(link));
      const second = await openSession({ port, link: () => fresh });
      for (const token of [first, second]) {
        expect(
          (await ask(port, '/api/records/counts', postJson(port, '{}', { 'x-vigie-session': token }))).status,
        ).toBe(200);
      }
    },
  );
});

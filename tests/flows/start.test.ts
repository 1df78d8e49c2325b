import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '#tests/support/archive.ts';
import { ask, openSession, postJson } from '#tests/support/loopback.ts';

/** The first launch may build the interface. */
const WITH_A_BUILD = 240_000;
const PROGRAM = resolve(import.meta.dirname, '..', '..', 'main', 'launch', 'start.ts');

/** `npm start` for somebody whose data lies in `data`, until it says its address. */
async function started(data: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', PROGRAM, ...args],
    {
      // Nothing else is found on this path: no browser opens, nothing is fetched from anywhere.
      env: {
        PATH: dirname(process.execPath),
        HOME: data,
        VIGIE_DATA: data,
        ELECTRON_MIRROR: 'http://127.0.0.1:9/',
        electron_config_cache: join(data, 'cache'),
        ...env,
      },
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const link = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(line)?.[0];
    if (link) return { child, said, link, port: Number(new URL(link).port) };
  }
  throw new Error(`ended without an address: ${said.join('\n')}`);
}

async function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
}

async function counts(port: number, link: string): Promise<{ byKind: { kind: string; count: number }[] }> {
  const token = await openSession({ port, link: () => link });
  const answer = await ask(port, '/api/records/counts', postJson(port, '{}', { 'x-vigie-session': token }));
  return (JSON.parse(answer.body) as { json: { byKind: { kind: string; count: number }[] } }).json;
}

describe('npm start', { timeout: WITH_A_BUILD }, () => {
  test('without a screen prints its address, on the observatory’s archive made the first time and found the next', async () => {
    const data = temporaryFolder();
    const first = await started(data);
    const there = await counts(first.port, first.link);
    expect(there.byKind.find(({ kind }) => kind === 'atelier')?.count).toBe(4);
    expect(existsSync(join(data, 'archive', 'vigie.sqlite'))).toBe(true);
    expect(first.said.join('\n')).not.toContain('Electron');
    await end(first.child);
    const again = await started(data);
    expect(await counts(again.port, again.link)).toEqual(there);
    await end(again.child);
  });

  test('opens the archive it is given instead', async () => {
    const data = temporaryFolder();
    const { child, said } = await started(data, { VIGIE_ARCHIVE: join(data, 'ailleurs') }, [
      join(data, 'la-mienne'),
    ]);
    expect(said.join('\n')).toContain(join(data, 'la-mienne'));
    expect(existsSync(join(data, 'archive'))).toBe(false);
    await end(child);
  });

  test.skipIf(process.platform !== 'linux')(
    'says in one sentence that the desktop cannot be had here, and goes on in the browser',
    async () => {
      const { child, said } = await started(temporaryFolder(), { DISPLAY: ':404' });
      expect(
        said.filter((line) => /Electron .*s’ouvre dans le navigateur de cette machine\.$/.test(line)),
      ).toHaveLength(1);
      await end(child);
    },
  );

  test('says in one sentence why an archive cannot be opened', async () => {
    const data = temporaryFolder();
    const first = await started(data);
    await expect(started(data)).rejects.toThrow(/est déjà ouverte/);
    await end(first.child);
  });
});

import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '#tests/support/chromium.ts';
import { STAND_IN } from './double/browser.ts';
import type { Desktop, LaunchOptions, Running } from './running.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules/node/bin/node');
const REGISTER = new URL('./double/register.ts', import.meta.url).href;

function start({ data, env = {} }: LaunchOptions): ChildProcess {
  const executable = findChromium();
  if (!executable) throw new Error('no Chromium on this machine');
  return fork(join(ROOT, 'out/main/index.js'), [], {
    cwd: ROOT,
    execPath: existsSync(NODE) ? NODE : process.execPath,
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', REGISTER],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      VIGIE_CHROMIUM: executable,
      VIGIE_DATA: data,
      HOME: data,
      ...env,
    },
  });
}

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((done) => child.once('exit', (code) => done(code ?? -1)));

/** The built program on the double of Electron: a process of its own, its windows in real Chromium. */
export const onDouble: Desktop = {
  open,
  again: (options) => exitOf(start(options)),
};

async function open(options: LaunchOptions): Promise<Running> {
  const child = start(options);
  const ended = exitOf(child);
  const pending = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let tellAddress: (address: string) => void;
  const told = new Promise<string>((done) => (tellAddress = done));
  let last = 0;
  child.on('message', (message: { id?: number; value?: unknown; error?: string; address?: string }) => {
    if (message.address) return tellAddress(message.address);
    const question = pending.get(message.id ?? 0);
    pending.delete(message.id ?? 0);
    if (message.error) question?.reject(new Error(message.error));
    else question?.resolve(message.value as never);
  });

  const browser = told.then((address) => chromium.connectOverCDP(address));
  browser.catch(() => undefined);
  const isOurs = (page: Page): boolean => page.url().startsWith(STAND_IN);

  return {
    kind: 'double',
    origin: STAND_IN,
    ended,
    evaluate(run, arg) {
      last += 1;
      const id = last;
      return new Promise((done, reject) => {
        pending.set(id, { resolve: done, reject });
        child.send({ id, source: String(run), arg }, (error) => error && reject(error));
        void ended.then(() => reject(new Error('the program ended')));
      });
    },
    async firstWindow() {
      const [context] = (await browser).contexts();
      for (;;) {
        const page = context?.pages().find(isOurs);
        if (page) return page;
        if (child.exitCode !== null) throw new Error('the program ended before it showed a window');
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    async windows() {
      return (await browser)
        .contexts()
        .flatMap((context) => context.pages())
        .filter(isOurs);
    },
    async kill() {
      (await browser.catch(() => null))?.close().catch(() => undefined);
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    },
  };
}

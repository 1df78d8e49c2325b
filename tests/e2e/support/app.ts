import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '#tests/support/chromium.ts';

const CLI = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../../main/cli.ts')];

export type Window = { width: number; height: number; colorScheme?: 'light' | 'dark' };

/** The app as a person meets it: a real archive, the real host in a process of its own, and one page in a real Chromium. */
export type App = {
  archive: string;
  page: Page;
  context: BrowserContext;
  /** Keeps a picture of the page among the test's artefacts. */
  picture(name: string): Promise<void>;
  /** What the page reported that nobody should ever see: errors, refused content, requests to elsewhere. */
  complaints: readonly string[];
  /** Ends the host as Ctrl+C does, so that another program may open the archive. */
  stop(): Promise<void>;
  close(): Promise<void>;
};

/** Runs one command of the command line and gives its JSON. @throws when it fails */
export async function vigie<T>(...words: string[]): Promise<T> {
  const child = spawn(process.execPath, [...CLI, ...words, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`vigie ${words.join(' ')} ended with ${code}`);
  return JSON.parse(output) as T;
}

/** Opens a new archive of the corpus in a browser window of this size. */
export async function openApp(
  window: Window = { width: 1440, height: 900 },
  words: string[] = [],
  /** Puts more into the archive before anybody opens it. */
  fill: (archive: string) => void = () => undefined,
): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
  const archive = join(folder, 'archive');
  await vigie('init', archive, ...words);
  fill(archive);
  const host = await serve(archive);
  const browser = await launchChromium();
  const { context, page, complaints } = await openPage(browser, host.url, window);
  return {
    archive,
    page,
    context,
    complaints,
    async picture(name) {
      mkdirSync('artefacts/pictures', { recursive: true });
      await page.screenshot({ path: `artefacts/pictures/${name}.png` });
    },
    stop: host.stop,
    async close() {
      await browser.close();
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves an archive in a process of its own; `stop` ends it as Ctrl+C does, `kill` as a crash does. */
export async function serve(
  archive: string,
): Promise<{ url: string; process: ChildProcess; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [...CLI, 'serve', archive, '--no-open'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const [line] = (await Promise.race([
    new Promise<[string]>((resolve) => createInterface(child.stdout).once('line', (text) => resolve([text]))),
    ended.then(() => Promise.reject(new Error('the host ended before it was ready'))),
  ])) as [string];
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    process: child,
    async stop() {
      if (child.exitCode === null) child.kill('SIGINT');
      await ended;
    },
  };
}

async function openPage(browser: Browser, url: string, { width, height, colorScheme = 'light' }: Window) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'fr-FR',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(blob|data):/.test(address))
      complaints.push(`request to ${address}`);
  });
  // The browser is told once that a story answers for files: told at each choice, it may open a window nobody sees.
  page.on('filechooser', () => undefined);
  await page.goto(url);
  return { context, page, complaints };
}

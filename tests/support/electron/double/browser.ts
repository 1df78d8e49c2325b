import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectCdp, type Cdp } from './cdp.ts';

/** The origin that stands for `app://vigie` in a browser that knows no such scheme; `.invalid` is never resolved (RFC 6761). */
export const STAND_IN = 'https://vigie.app.invalid';

/** `app://vigie/x` ↔ `https://vigie.app.invalid/x`; any other address is left as it is. */
export const toBrowser = (address: string): string =>
  address.startsWith('app://vigie') ? STAND_IN + address.slice('app://vigie'.length) : address;
export const toApp = (address: string): string =>
  address === STAND_IN || address.startsWith(`${STAND_IN}/`)
    ? `app://vigie${address.slice(STAND_IN.length)}`
    : address;

export type Browser = { cdp: Cdp; address: string; end(): void };

/** Starts the real Chromium that stands for Electron's own. */
export async function startBrowser(executable: string): Promise<Browser> {
  // In the folder of the story, which goes away with it.
  const profile = mkdtempSync(join(process.env['VIGIE_DATA'] ?? tmpdir(), 'chromium-'));
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--lang=fr-FR',
      '--accept-lang=fr-FR',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-popup-blocking',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling',
      '--no-first-run',
      '--no-startup-window',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // However this process ends, its browser ends with it.
  process.once('exit', () => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Chromium ended: ${said.slice(-400)}`)));
  });
  const cdp = await connectCdp(address);
  return {
    cdp,
    address,
    end() {
      cdp.close();
      child.kill('SIGKILL');
    },
  };
}

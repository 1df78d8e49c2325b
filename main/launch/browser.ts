import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Surroundings = { env: NodeJS.ProcessEnv; platform: NodeJS.Platform };

/** The page that leads on is needed only until the browser read it, in ms. */
const STEP_KEPT = 30_000;

/** True when there is a screen to show something on. */
export function hasDisplay(
  { env, platform }: Surroundings = { env: process.env, platform: process.platform },
): boolean {
  if (platform === 'win32' || platform === 'darwin') return env['SSH_CONNECTION'] === undefined;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** The program that shows an address in the person's own browser, and what it is given. */
export function openerOf(address: string, platform: NodeJS.Platform): { command: string; args: string[] } {
  if (platform === 'darwin') return { command: 'open', args: [address] };
  // `start` would read « & » and « % » of an address as its own; this does not.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  return { command: 'xdg-open', args: [address] };
}

/**
 * Shows an address in the local browser when there is a screen; it was printed anyway. Where every user of the machine
 * may read the arguments of everyone's programs and nothing else protects the one-time code (macOS), the browser is given
 * a private page that leads on instead. On Linux the host itself refuses another user's connections.
 */
export function openBrowser(url: string): void {
  if (!hasDisplay()) return;
  const { command, args } = openerOf(
    process.platform === 'darwin' ? stepTowards(url) : url,
    process.platform,
  );
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    // No such program: the address that was printed remains.
  });
  child.unref();
}

/** A page that only its owner can read and that leads to `url`; gives its address. */
function stepTowards(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
  const page = join(folder, 'vigie.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Vigie</title><meta http-equiv="refresh" content="0;url=${url}">`,
    { mode: 0o600 },
  );
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  setTimeout(remove, STEP_KEPT).unref();
  process.once('exit', remove);
  return pathToFileURL(page).href;
}

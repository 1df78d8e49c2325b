import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long its own installer may try to fetch Electron's program, in ms; without a network it fails at once. */
const INSTALL_WITHIN = 20_000;
/** A window that did not stay open this long, in ms, and ended with an error never opened. */
const OPENED_AFTER = 10_000;

/** Electron's program, or null when it is not on this machine. */
export function electronProgram(packageFolder: string): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  );
  return existsSync(program) ? program : null;
}

/**
 * Lets the package fetch its own program (it comes apart from the package), within a bounded time.
 *
 * @param signal gives up at once, when the person ends the launch
 * @returns the program, or null when it could not be had
 */
export async function fetchElectron(
  packageFolder: string,
  signal: AbortSignal,
  within = INSTALL_WITHIN,
): Promise<string | null> {
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer)) return null;
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    signal: AbortSignal.any([signal, AbortSignal.timeout(within)]),
  });
  await new Promise<void>((done) => child.once('error', () => done()).once('close', () => done()));
  return electronProgram(packageFolder);
}

/**
 * Runs the desktop program until it ends.
 *
 * @returns its exit code, or null when it could not open a window here (no system library, no sandbox …)
 */
export async function runElectron(
  program: string,
  programFolder: string,
  signal: AbortSignal,
): Promise<number | null> {
  const startedAt = performance.now();
  const child = spawn(program, [programFolder], { stdio: 'inherit' });
  const end = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  const code = await new Promise<number | null>((done) =>
    child.once('error', () => done(null)).once('close', done),
  );
  signal.removeEventListener('abort', end);
  if (signal.aborted) return 0;
  const opened = code === 0 || performance.now() - startedAt >= OPENED_AFTER;
  return opened ? (code ?? 1) : null;
}

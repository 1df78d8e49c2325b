import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { hasDisplay } from '#main/launch/browser.ts';
import { electronProgram } from '#main/launch/electron.ts';
import type { Desktop, LaunchOptions, Running } from './running.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const program = electronProgram(join(ROOT, 'node_modules', 'electron'));

/** Why real Electron cannot be started on this machine, or null when it can. */
export function whyNoElectron(): string | null {
  if (program === null) return 'Electron’s program is not on this machine';
  return hasDisplay() ? null : 'this machine has no display';
}

// Chromium refuses its own sandbox to root, as in a container; everyone else tests with it.
const ARGS = ['--lang=fr', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT];

const surroundings = ({ data, env = {} }: LaunchOptions): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  LANG: 'fr_FR.UTF-8',
  NODE_OPTIONS: '',
  VIGIE_DATA: data,
  ...env,
});

async function open(options: LaunchOptions): Promise<Running> {
  const running = await _electron.launch({
    executablePath: program!,
    args: ARGS,
    cwd: ROOT,
    env: surroundings(options),
  });
  const ended = new Promise<number>((done) => running.process().once('exit', (code) => done(code ?? -1)));
  return {
    kind: 'electron',
    origin: 'app://vigie',
    ended,
    // Playwright sends the function as text, as the double does.
    evaluate: (run, arg) => running.evaluate(run as never, arg as never),
    firstWindow: () => running.firstWindow(),
    windows: async () => running.windows(),
    async kill() {
      running.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** The built program in real Electron. */
export const onElectron: Desktop = {
  open,
  again: (options) =>
    new Promise((done, failed) => {
      const child = spawn(program!, ARGS, { cwd: ROOT, env: surroundings(options), stdio: 'ignore' });
      child.once('error', failed).once('exit', (code) => done(code ?? -1));
    }),
};

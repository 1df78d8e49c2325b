import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { bundled } from './bundle.ts';

/** A save a process said was kept. */
export type Said = { id: string; revision: number; mark: string };

type Saver = ChildProcessByStdio<Writable, Readable, null>;

/** Starts processes that save until killed, one always ready before it is needed. */
export async function savers(more: Record<string, string> = {}) {
  const { file, environment } = await bundled(join(import.meta.dirname, 'saver.ts'));
  const env = { ...process.env, ...environment, ...more };
  const start = (): Saver => spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'], env });
  let spare = start();
  onTestFinished(() => void spare.kill('SIGKILL'));

  /** Lets a process save in `folder`, kills it `after` ms from its first save, and gives all it said until then. */
  return async (folder: string, mark: string, after: number): Promise<Said[]> => {
    const saver = spare;
    spare = start();
    let said = '';
    saver.stdout.setEncoding('utf8').on('data', (piece: string) => void (said += piece));
    saver.stdin.write(JSON.stringify({ folder, mark }));
    await Promise.race([
      once(saver.stdout, 'data'),
      once(saver, 'exit').then(() => Promise.reject(new Error('the saver ended by itself'))),
    ]);
    await setTimeout(after);
    const closed = once(saver, 'close');
    saver.kill('SIGKILL');
    await closed;
    return said
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Said);
  };
}

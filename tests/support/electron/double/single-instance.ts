import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Instance = { release(): void };

/** Holds the one place there is for a program with these data, or tells the one who holds it and gives null. */
export function holdInstance(userData: string, second: () => void): Instance | null {
  const lock = join(userData, 'instance.lock');
  const calls = join(userData, 'instance.calls');
  mkdirSync(calls, { recursive: true });
  if (isHeld(lock)) {
    writeFileSync(join(calls, String(process.pid)), '');
    return null;
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(calls, (kind) => kind === 'rename' && second());
  watcher.unref();
  return {
    release() {
      watcher.close();
      rmSync(lock, { force: true });
      rmSync(calls, { recursive: true, force: true });
    },
  };
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

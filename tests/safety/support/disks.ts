import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/support/archive.ts';

const run = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;

/** A disk of its own for one test, of so many bytes; null, said aloud, where this user may not mount one. */
export function smallDisk(bytes: number, story: string): string | null {
  const folder = temporaryFolder();
  if (run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder)) {
    onTestFinished(() => void run('umount', '-l', folder));
    return folder;
  }
  console.log(`SKIPPED ${story}: this user may not mount a small disk`);
  return null;
}

/** From now on nobody may write on the disk. */
export function makeReadOnly(disk: string): void {
  if (!run('mount', '-o', 'remount,ro', disk)) throw new Error('the disk cannot be made read-only');
}

import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { companionsOf, ensureFolder, syncFile, syncFolder } from './layout.ts';

/**
 * Puts the database `replacement` in the place of `current`, both closed. The old one stays whole in the new folder
 * `aside`, *with* its `-wal` and `-shm`: beside a log that is not its own, a database is corrupt at the next open.
 * There is a database at `current` at every moment; when something fails, it is the one that was there.
 */
export function swapDatabase(files: { current: string; replacement: string; aside: string }): void {
  const { current, replacement, aside } = files;
  ensureFolder(aside);
  const kept = join(aside, basename(current));
  const moved: { from: string; to: string }[] = [];
  try {
    syncFile(replacement);
    keepCopy(current, kept);
    for (const from of companionsOf(current).filter((path) => existsSync(path))) {
      const to = join(aside, basename(from));
      renameSync(from, to);
      moved.push({ from, to });
    }
    syncFolder(aside);
    renameSync(replacement, current);
    syncFolder(dirname(current));
  } catch (error) {
    for (const { from, to } of moved) renameSync(to, from);
    rmSync(kept, { force: true });
    throw error;
  }
}

function keepCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems know no second name for a file; a copy costs time and nothing else.
    copyFileSync(from, to);
    syncFile(to);
  }
}

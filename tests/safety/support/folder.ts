import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over the names, rights and bytes of everything in a folder; null when there is none. */
export function folderHash(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const digest = createHash('sha256');
  const add = (path: string): void => {
    const stat = lstatSync(path);
    digest.update(`${path.slice(folder.length)} ${stat.mode.toString(8)}\n`);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else digest.update(stat.isSymbolicLink() ? readlinkSync(path) : readFileSync(path));
  };
  add(folder);
  return digest.digest('hex');
}

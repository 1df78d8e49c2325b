import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../../connection/layout.ts';
import { fail, VigieError } from '../../domain/errors.ts';

/**
 * Writes a file that is either whole or not there: under a temporary name beside it, to the disk, then given its name.
 *
 * @throws VigieError `file-exists` unless `force`; `disk-full`, `file-unwritable` when it cannot be written there
 */
export async function writeWhole(path: string, content: Uint8Array, { force = false } = {}): Promise<void> {
  if (!force && (await exists(path))) fail({ kind: 'file-exists', path });
  const temporary = besideName(path);
  try {
    await writeSynced(temporary, content);
    if (force) await rename(temporary, path);
    else await giveNewName(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw explained(error, path);
  } finally {
    await cleanUp(temporary);
  }
}

/**
 * Writes a folder of files that is either whole or not there. The folder must not exist, or be empty: what someone keeps
 * in a folder is never replaced.
 *
 * @param files contents by path inside the folder, with `/`
 */
export async function writeWholeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const stat = await lstat(path).catch(() => null);
  if (stat && !(stat.isDirectory() && (await readdir(path)).length === 0))
    fail({ kind: 'file-exists', path });
  const temporary = besideName(path);
  try {
    await mkdir(temporary, { mode: 0o700 });
    for (const [name, content] of files) {
      const parts = name.split('/');
      if (parts.some((part) => part === '' || part === '..' || part.includes('\\')))
        throw new Error(`not a path inside a folder: ${name}`);
      const file = join(temporary, ...parts);
      await mkdir(dirname(file), { recursive: true });
      await writeSynced(file, content);
      syncFolder(dirname(file));
    }
    if (stat) await rmdir(path);
    await rename(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw explained(error, path);
  } finally {
    await cleanUp(temporary);
  }
}

async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames without ever replacing: a hard link fails when the name is taken, a rename would not. */
async function giveNewName(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
    await unlink(temporary);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw error;
    // Some file systems (exFAT, network shares) know no hard links.
    if (await exists(path)) fail({ kind: 'file-exists', path });
    await rename(temporary, path);
  }
}

function besideName(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
}

/** What could not be finished is taken away; that it cannot be is no better news than what went wrong before. */
async function cleanUp(temporary: string): Promise<void> {
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

function explained(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST' || code === 'ENOTEMPTY')
    return new VigieError({ kind: 'file-exists', path }, { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new VigieError({ kind: 'disk-full', path }, { cause: error });
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new VigieError({ kind: 'file-unwritable', path, detail: code }, { cause: error });
  return error;
}

import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '../domain/ids.ts';
import { ensureFolder, FILE_MODE, syncFolder } from '../connection/layout.ts';
import { attachmentPath, digestOfFile } from './files.ts';

/**
 * Stores bytes under their SHA-256 so that after a power cut they are there whole or not at all: temporary file, fsync,
 * rename, fsync of the folder. The same bytes are stored once; damaged ones under that name are replaced.
 * @returns the name, in hexadecimal
 */
export function writeContent(attachments: string, content: Uint8Array): string {
  const sha256 = hash('sha256', content);
  const target = attachmentPath(attachments, sha256);
  if (existsSync(target) && digestOfFile(target)?.sha256 === sha256) {
    // Young again, so that bytes no row names yet are not collected as forgotten ones.
    utimesSync(target, new Date(), new Date());
    return sha256;
  }
  const shelf = dirname(target);
  ensureFolder(shelf);
  const part = `${target}.${newId()}.part`;
  try {
    writeDurably(part, content);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(shelf);
  syncFolder(attachments);
  return sha256;
}

function writeDurably(path: string, content: Uint8Array): void {
  const file = openSync(path, 'wx', FILE_MODE);
  try {
    // A disk that fills up may take a part of the bytes without an error.
    for (let done = 0; done < content.length;) done += writeSync(file, content, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Names on disk are content hashes and nothing else: what people call their files is data. */
const NAME = /^[0-9a-f]{64}$/;
const SHELF = /^[0-9a-f]{2}$/;

/** Where the content named `sha256` lies, in one of 256 shelves. The name was checked: it is never a path. */
export function attachmentPath(attachments: string, sha256: string): string {
  if (!NAME.test(sha256)) throw new TypeError('not the name of a content');
  return join(attachments, sha256.slice(0, 2), sha256);
}

/** The SHA-256 of a file in hexadecimal and its size in bytes, read in pieces; null when there is no such file. */
export function digestOfFile(path: string): { sha256: string; bytes: number } | null {
  if (!existsSync(path)) return null;
  const digest = createHash('sha256');
  const piece = Buffer.allocUnsafe(256 * 1024);
  const file = openSync(path, 'r');
  try {
    let bytes = 0;
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      digest.update(piece.subarray(0, read));
      bytes += read;
    }
    return { sha256: digest.digest('hex'), bytes };
  } finally {
    closeSync(file);
  }
}

/** The names of all contents on the shelves. */
export function storedContents(attachments: string): string[] {
  const namesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
  return namesIn(attachments)
    .filter((shelf) => SHELF.test(shelf))
    .flatMap((shelf) => namesIn(join(attachments, shelf)))
    .filter((name) => NAME.test(name));
}

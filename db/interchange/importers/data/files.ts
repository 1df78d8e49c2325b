import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fail } from '../../../domain/errors.ts';
import { type DataFormat, DATA_FORMATS, HEAD_BYTES, recognise } from '../formats.ts';

export type DataFile = { path: string; name: string; format: DataFormat };

/** The heaviest file of references or table, in bytes: what a thread of 512 MB can hold several times. */
const LARGEST_DATA = 100_000_000;
/** The heaviest complete export, in bytes: what one file made in memory may be. */
export const LARGEST_EXPORT = 1_500_000_000;

/**
 * The files of data at some paths, a folder standing for the files right in it. Null when one of them is no data: then it is
 * an import of documents.
 * @throws VigieError `not-found`
 */
export function dataFilesOf(paths: readonly string[]): DataFile[] | null {
  const files: DataFile[] = [];
  for (const path of paths) {
    if (!existsSync(path)) fail({ kind: 'not-found', what: 'file', id: path });
    const real = realpathSync(path);
    const found = statSync(real).isDirectory()
      ? readdirSync(real, { withFileTypes: true })
          .filter((entry) => !entry.name.startsWith('.'))
          .map((entry) => ({ path: join(real, entry.name), isFile: entry.isFile() }))
      : [{ path: real, isFile: true }];
    // The folder of an export of Zotero: what is beside the references are their files.
    const references = found.filter(
      ({ path, isFile }) => isFile && /\.rdf$/i.test(path) && formatOf(path) !== null,
    );
    const inside = references.length > 0 ? references : found;
    for (const one of inside) {
      const format = one.isFile ? formatOf(one.path) : null;
      if (format === null) return null;
      files.push({ path: one.path, name: basename(one.path), format });
    }
  }
  return files.length === 0 ? null : files;
}

const isData = (format: string | null): format is DataFormat => DATA_FORMATS.some((one) => one === format);

function formatOf(path: string): DataFormat | null {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    const format = recognise(basename(path), head.subarray(0, readSync(file, head)));
    return isData(format) ? format : null;
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file. @throws VigieError `too-large`, `file-unreadable` */
export function bytesOf({ path, name }: DataFile, limit = LARGEST_DATA): Uint8Array {
  try {
    if (statSync(path).size > limit) fail({ kind: 'too-large', what: name, limit });
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== 'string') throw error;
    return fail({ kind: 'file-unreadable', path: name, detail: code });
  }
}

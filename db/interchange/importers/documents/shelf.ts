import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { digestOfFile } from '../../../attachments/files.ts';
import { fold } from '../../../domain/text/fold.ts';
import { fileUnder, type OtherFile } from './files.ts';
import type { PlannedNote } from './plan.ts';

/** Where the files beside the notes are found: by path, and by bare name as vaults write them. */
export class Shelf {
  readonly #known: ReadonlySet<string>;
  readonly #byName = new Map<string, string>();
  readonly #digests = new Map<string, { sha256: string; bytes: number } | null>();

  /** Files that are notes of the import: shown and linked as such. */
  readonly #notes: ReadonlySet<string>;

  constructor(others: readonly OtherFile[], notes: readonly { path: string }[]) {
    this.#notes = new Set(notes.map(({ path }) => path));
    this.#known = new Set(others.map(({ path }) => path));
    for (const { path } of others) {
      const name = fold(basename(path));
      if (!this.#byName.has(name)) this.#byName.set(name, path);
    }
  }

  /** The file an address in a note means, never one outside the folders asked for. */
  find(address: string, note: PlannedNote): string | null {
    if (address.includes('\0') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
    // A file may well have such a sign in its name.
    const [path = ''] = address.split(/[?#]/);
    return this.#at(address, note) ?? (path === address ? null : this.#at(path, note));
  }

  #at(path: string, note: PlannedNote): string | null {
    for (const candidate of [resolve(dirname(note.path), path), join(note.root, path)]) {
      if (this.#known.has(candidate)) return candidate;
      if (candidate.startsWith(note.root + sep) && extname(candidate) !== '') {
        const file = fileUnder(note.root, candidate);
        if (file !== null) return this.#notes.has(file) ? null : file;
      }
    }
    return this.#byName.get(fold(basename(path))) ?? null;
  }

  digest(path: string): { sha256: string; bytes: number } | null {
    let digest = this.#digests.get(path);
    if (digest === undefined) {
      digest = digestOfFile(path);
      this.#digests.set(path, digest);
    }
    return digest;
  }
}

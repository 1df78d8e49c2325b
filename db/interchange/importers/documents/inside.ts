import { hash } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Pictures that were inside a file: put in a folder of the import's own under their hash, for the archive's thread to store
 * as it stores any other. A rehearsal has no such folder, and only says what there would be.
 */
export class Inside {
  readonly #folder: string | null;

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  keep(content: Uint8Array): { path: string; sha256: string } {
    const sha256 = hash('sha256', content);
    const path = join(this.#folder ?? '', sha256);
    if (this.#folder !== null && !existsSync(path)) {
      // Whole at once: another thread may find the same picture in its file.
      const written = `${path}.${threadId}`;
      writeFileSync(written, content, { mode: 0o600 });
      renameSync(written, path);
    }
    return { path, sha256 };
  }
}

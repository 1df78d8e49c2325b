import type Database from 'better-sqlite3';
import { attachmentPath, digestOfFile } from '../attachments/files.ts';
import { type FoundProblem, problem } from '../domain/problems.ts';

/** Every attachment the archive knows, against the bytes stored under its name. */
export function* checkAttachments(database: Database.Database, attachments: string): Generator<FoundProblem> {
  const rows = database.prepare('SELECT sha256, bytes FROM attachment').iterate();
  for (const { sha256, bytes } of rows as IterableIterator<{ sha256: string; bytes: number }>) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue; // Its row hash already says so.
    const found = digestOfFile(attachmentPath(attachments, sha256));
    if (found?.sha256 !== sha256 || found.bytes !== bytes)
      yield problem('attachment', sha256, found ? 'changed' : 'missing');
  }
}

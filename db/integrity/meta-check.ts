import type Database from 'better-sqlite3';
import { metaHash, readAllMeta } from '../connection/meta.ts';
import { isId } from '../domain/ids.ts';
import { type FoundProblem, problem } from '../domain/problems.ts';

/** What the archive says of itself, against its own hash; and that who writes in it is someone it knows. */
export function* checkMeta(database: Database.Database): Generator<FoundProblem> {
  const meta = readAllMeta(database);
  if (meta.get('hash') !== metaHash(meta)) yield problem('row', 'meta');
  if (!isId(meta.get('id') ?? '')) yield problem('row', 'meta/id');
  const author = meta.get('author');
  const known =
    author === undefined || database.prepare('SELECT 1 FROM author WHERE id = ?').get(author) !== undefined;
  if (!known) yield problem('reference', 'meta/author');
}

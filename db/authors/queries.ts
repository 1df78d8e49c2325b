import type { Author } from '#preload/contract/archive.ts';
import type { Reader } from '../connection/types.ts';

const COLUMNS = ['id', 'name', 'initials', 'role'] as const;

/** Everyone who ever said they write here, in the order they came. */
export function listAuthors(reader: Reader): Promise<Author[]> {
  return reader.selectFrom('author').select(COLUMNS).orderBy('created_at').orderBy('id').execute();
}

/** One author, or undefined. */
export function findAuthor(reader: Reader, id: string): Promise<Author | undefined> {
  return reader.selectFrom('author').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

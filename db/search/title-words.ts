import { CompiledQuery } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { tokenize } from '../domain/text/tokenize.ts';

const BY_WORDS = 'SELECT rowid AS seq FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT ?';

/** Records whose title, code or aliases hold a word that begins with each word typed, best first, as row numbers. */
export async function recordsWithTitleWords(reader: Reader, text: string, limit: number): Promise<number[]> {
  const words = tokenize(text).map((token) => `"${token.folded}" *`);
  if (words.length === 0) return [];
  const { rows } = await reader.executeQuery<{ seq: number }>(
    CompiledQuery.raw(BY_WORDS, [`{title} : (${words.join(' AND ')})`, limit]),
  );
  return rows.map((row) => row.seq);
}

import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import type { TextNode } from '../domain/query/ast.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { matchAll } from './match.ts';

/**
 * The records whose title, code or aliases hold all the words of a text being typed (the last one may be unfinished), in
 * any order and any inflection: their row numbers, best first.
 */
export async function recordsWithTitleWords(reader: Reader, text: string, limit: number): Promise<number[]> {
  const tokens = tokenize(text);
  const nodes = tokens.map(({ folded, start, end }, index): TextNode => ({
    type: 'text',
    words: [folded],
    quoted: false,
    prefix: index === tokens.length - 1,
    titleOnly: true,
    near: null,
    span: { start, length: end - start },
  }));
  if (nodes.length === 0) return [];
  const { rows } = await sql<{ seq: number }>`
    SELECT rowid AS seq FROM search_index WHERE search_index MATCH ${matchAll(nodes, [], 'title')}
    ORDER BY bm25(search_index, 10.0, 0.0, 4.0, 0.0) LIMIT ${limit}`.execute(reader);
  return rows.map(({ seq }) => seq);
}

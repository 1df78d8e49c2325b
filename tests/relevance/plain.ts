import Database from 'better-sqlite3';
import type { Text } from './collection.ts';

/**
 * What one gets from SQLite alone: FTS5 with `unicode61 remove_diacritics 2`, titles weighing ten times the text, all words
 * required. Gives what asks it.
 */
export function plainSearch(texts: readonly Text[]): (query: string) => Promise<string[]> {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE texts USING fts5 (key UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const insert = database.prepare('INSERT INTO texts (key, title, body) VALUES (?, ?, ?)');
  database.transaction(() => {
    for (const { key, title, text } of texts) insert.run(key, title, text);
  })();
  const find = database
    .prepare('SELECT key FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 0, 10.0, 1.0) LIMIT 10')
    .pluck();
  return (query) => {
    // Phrases stay phrases; a sign or an operator means nothing to it, so its words are what is asked.
    const parts = query.match(/"[^"]*"|[^\s"]+/g) ?? [];
    const asked = parts.map((part) => `"${part.replaceAll('"', '')}"`).join(' ');
    return Promise.resolve(find.all(asked) as string[]);
  };
}

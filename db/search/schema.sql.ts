const TABLES = `
CREATE TABLE search_text (
  seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  title_stems TEXT NOT NULL,
  stems TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, title_stems, stems,
  content = 'search_text', content_rowid = 'seq', tokenize = 'ascii', prefix = '1 2 3'
);

`;

/** What keeps the index true whoever writes `search_text`. A rebuild sets them aside and puts them back. */
export const SEARCH_TRIGGERS: Readonly<Record<string, string>> = {
  search_text_inserted: `
CREATE TRIGGER search_text_inserted AFTER INSERT ON search_text BEGIN
  INSERT INTO search_index (rowid, title, body, title_stems, stems)
  VALUES (new.seq, new.title, new.body, new.title_stems, new.stems);
END;`,
  search_text_deleted: `
CREATE TRIGGER search_text_deleted AFTER DELETE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, title, body, title_stems, stems)
  VALUES ('delete', old.seq, old.title, old.body, old.title_stems, old.stems);
END;`,
  search_text_updated: `
CREATE TRIGGER search_text_updated AFTER UPDATE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, title, body, title_stems, stems)
  VALUES ('delete', old.seq, old.title, old.body, old.title_stems, old.stems);
  INSERT INTO search_index (rowid, title, body, title_stems, stems)
  VALUES (new.seq, new.title, new.body, new.title_stems, new.stems);
END;`,
};

/**
 * The words of every record that is not in the trash, and the full-text index over them. Executed by migration 1: frozen
 * with it.
 *
 * `search_text` holds words already folded by `db/domain/text` and separated by single spaces, so the index needs no
 * knowledge of French: `ascii` (which takes every character beyond ASCII as part of a word) gives exactly our words back,
 * and prefix, phrase and column queries stay those of SQLite. Titles and bodies are kept as they are written (exact words,
 * phrases, beginnings) and as stems, each stem once. The index keeps no copy of the text (external content); the triggers keep it
 * true whoever writes `search_text`.
 *
 * FTS5's `secure-delete` is left off: it makes each save of a note ten times slower (22 ms against 2 at 10 000 notes). Erasing a
 * person's data calls `purgeErasedWords` instead, once.
 */
export const SEARCH_SCHEMA_SQL: string = TABLES + Object.values(SEARCH_TRIGGERS).join('\n') + '\n';

/**
 * Searches kept under a name, and the text found in attached files with a full-text index of its own: a save of a note
 * must not write again the words of a report of 200 pages. `attachment_text` is derived: one row a file that was read,
 * whatever came of it; folded words and stems as in `search_text`. `search_vocabulary` keeps nothing: it shows the words of
 * the index.
 */
export const migration0005 = {
  version: 5,
  name: 'saved-searches',
  sql: `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  updated_at TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE attachment_text (
  seq INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES attachment (sha256) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('read', 'cut', 'empty', 'unreadable', 'too-large', 'other')),
  reader INTEGER NOT NULL,
  text TEXT NOT NULL,
  words TEXT NOT NULL,
  stems TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE attachment_index USING fts5 (
  words, stems,
  content = 'attachment_text', content_rowid = 'seq', tokenize = 'ascii', prefix = '1 2 3'
);
CREATE TRIGGER attachment_text_inserted AFTER INSERT ON attachment_text BEGIN
  INSERT INTO attachment_index (rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
CREATE TRIGGER attachment_text_deleted AFTER DELETE ON attachment_text BEGIN
  INSERT INTO attachment_index (attachment_index, rowid, words, stems)
  VALUES ('delete', old.seq, old.words, old.stems);
END;
CREATE TRIGGER attachment_text_updated AFTER UPDATE ON attachment_text BEGIN
  INSERT INTO attachment_index (attachment_index, rowid, words, stems)
  VALUES ('delete', old.seq, old.words, old.stems);
  INSERT INTO attachment_index (rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;

CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search_index, col);

INSERT INTO meta (key, value)
SELECT 'search_rules', CASE WHEN EXISTS (SELECT 1 FROM search_text) THEN '1' ELSE '3' END;
`,
} as const;

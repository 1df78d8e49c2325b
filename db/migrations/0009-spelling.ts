/**
 * What the dictionaries do not know and the writers do: words right in every note, and for one note its language and the
 * words to let alone there. A note without a row has its language read from its paragraphs.
 */
export const migration0009 = {
  version: 9,
  name: 'spelling',
  sql: `
CREATE TABLE spelling_word (
  word TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE note_spelling (
  record_seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
  language TEXT NOT NULL CHECK (language IN ('auto', 'fr', 'en', 'none')),
  ignored TEXT NOT NULL CHECK (json_valid(ignored)),
  hash BLOB NOT NULL
) STRICT;
`,
} as const;

/**
 * Passages of notes coded with a record or an impact. The words as they were coded are kept for good; where they stand now
 * follows every save, and has no row once they are gone. The place of an excerpt that was taken away stays with its note, so
 * that taking the removal back finds it where it was.
 */
export const migration0006 = {
  version: 6,
  name: 'excerpts',
  sql: `
CREATE TABLE excerpt (
  id TEXT PRIMARY KEY,
  note_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  target_seq INTEGER REFERENCES record (seq) ON DELETE CASCADE,
  impact TEXT,
  quote TEXT NOT NULL,
  speaker TEXT NOT NULL,
  profile TEXT NOT NULL,
  comment TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  updated_at TEXT NOT NULL,
  hash BLOB NOT NULL,
  CHECK ((target_seq IS NULL) <> (impact IS NULL))
) STRICT;
CREATE INDEX excerpt_by_note ON excerpt (note_seq, id);
CREATE INDEX excerpt_by_target ON excerpt (target_seq, id) WHERE target_seq IS NOT NULL;
CREATE INDEX excerpt_by_impact ON excerpt (impact, id) WHERE impact IS NOT NULL;

CREATE TABLE excerpt_place (
  excerpt_id TEXT PRIMARY KEY,
  note_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  block_id TEXT,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_place_by_note ON excerpt_place (note_seq, start_at);
`,
} as const;

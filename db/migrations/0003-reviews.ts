/**
 * What the director says of the archive and keeps of it: comments and decisions on a record, a cycle or a cell of the
 * coverage matrix, the validation of records, and frozen pictures of a review to compare with later.
 */
export const migration0003 = {
  version: 3,
  name: 'reviews',
  sql: `
CREATE TABLE review_item (
  id TEXT PRIMARY KEY,
  nature TEXT NOT NULL CHECK (nature IN ('commentaire', 'decision')),
  record_seq INTEGER REFERENCES record (seq) ON DELETE CASCADE,
  subject TEXT CHECK (subject IS NULL OR json_valid(subject)),
  parent_id TEXT REFERENCES review_item (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ouvert', 'clos')),
  due_day TEXT,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  updated_at TEXT NOT NULL,
  closed_at TEXT, closed_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX review_item_by_record ON review_item (record_seq, id) WHERE record_seq IS NOT NULL;
CREATE INDEX review_item_by_state ON review_item (state, id);
CREATE INDEX review_item_by_parent ON review_item (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE review_validation (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('a-valider', 'valide', 'a-reprendre')),
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX review_validation_by_record ON review_validation (record_seq, id);

CREATE TABLE review_snapshot (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  comment TEXT NOT NULL,
  query TEXT NOT NULL,
  at TEXT NOT NULL, author_id TEXT REFERENCES author (id),
  records INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  content BLOB NOT NULL,
  deleted_at TEXT,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX review_snapshot_by_time ON review_snapshot (at);
`,
} as const;

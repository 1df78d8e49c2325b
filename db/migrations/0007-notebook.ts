/**
 * What became of texts written on a stale base, the templates of notes people changed, and a way to find the journal of a
 * day without reading every note. A sibling revision without a row in `reconciliation` waits to be brought together with the
 * note. A template without a row is the one built into the program.
 */
export const migration0007 = {
  version: 7,
  name: 'notebook',
  sql: `
CREATE TABLE reconciliation (
  revision_id TEXT PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('merged', 'set-aside')),
  number INTEGER NOT NULL,
  at TEXT NOT NULL, author_id TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX reconciliation_by_record ON reconciliation (record_seq);
CREATE INDEX revision_siblings ON revision (record_seq, id) WHERE branch = 'sibling';

CREATE TABLE note_template (
  type_note TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  updated_at TEXT NOT NULL, updated_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX record_journal ON record (created_by, date_start)
  WHERE kind = 'note' AND deleted_at IS NULL AND json_extract(properties, '$.typeNote') = 'journal';
`,
} as const;

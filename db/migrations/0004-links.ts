/**
 * Links to a block of a note beside links to whole records, and the pairs of which a person said that they are not to be
 * proposed as a link any more.
 */
export const migration0004 = {
  version: 4,
  name: 'links',
  sql: `
ALTER TABLE mention ADD COLUMN target_block TEXT;

CREATE TABLE link_refusal (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  target_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL,
  UNIQUE (record_seq, target_seq)
) STRICT;
CREATE INDEX link_refusal_by_target ON link_refusal (target_seq, record_seq);
`,
} as const;

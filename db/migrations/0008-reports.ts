/**
 * How each report is laid out, what its pieces said when they were taken, and the house templates that were imported. A report
 * without a row has the settings of a new one. A copy is named by its content and never changes; one that no saved state of a
 * report shows any more may stay.
 */
export const migration0008 = {
  version: 8,
  name: 'reports',
  sql: `
CREATE TABLE report (
  record_seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE piece_copy (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  document TEXT NOT NULL,
  created_at TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE house_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES attachment (sha256),
  styles TEXT NOT NULL CHECK (json_valid(styles)),
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX house_template_file ON house_template (file);
`,
} as const;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE author (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, initials TEXT NOT NULL, role TEXT NOT NULL, created_at TEXT NOT NULL, hash BLOB NOT NULL
) STRICT;

CREATE TABLE code_counter (kind TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  sort_title TEXT NOT NULL,
  summary TEXT NOT NULL,
  date_edtf TEXT, date_wording TEXT, date_start TEXT, date_end TEXT,
  planned_edtf TEXT, planned_wording TEXT, planned_start TEXT, planned_end TEXT,
  verification TEXT NOT NULL,
  example INTEGER NOT NULL CHECK (example IN (0, 1)),
  properties TEXT NOT NULL CHECK (json_valid(properties)),
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  impacts TEXT NOT NULL CHECK (json_valid(impacts)),
  revision INTEGER NOT NULL,
  import_id TEXT REFERENCES import (id),
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  updated_at TEXT NOT NULL, updated_by TEXT REFERENCES author (id),
  deleted_at TEXT,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX record_by_kind_title ON record (kind, sort_title, seq) WHERE deleted_at IS NULL;

CREATE INDEX record_by_title ON record (sort_title) WHERE deleted_at IS NULL;

CREATE INDEX record_by_kind_date ON record (kind, date_start, seq) WHERE deleted_at IS NULL;

CREATE INDEX record_by_kind_updated ON record (kind, updated_at, seq) WHERE deleted_at IS NULL;

CREATE INDEX record_by_date ON record (date_start, date_end) WHERE deleted_at IS NULL AND date_edtf IS NOT NULL;

CREATE INDEX record_by_updated ON record (updated_at, seq) WHERE deleted_at IS NULL;

CREATE INDEX record_in_trash ON record (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX record_of_import ON record (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX record_examples ON record (seq) WHERE example = 1 AND deleted_at IS NULL;

CREATE TABLE record_count (kind TEXT PRIMARY KEY, live INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_count_inserted AFTER INSERT ON record WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO record_count (kind, live) VALUES (new.kind, 1) ON CONFLICT (kind) DO UPDATE SET live = live + 1;
END;

CREATE TRIGGER record_count_trashed AFTER UPDATE OF deleted_at ON record
WHEN (old.deleted_at IS NULL) <> (new.deleted_at IS NULL) BEGIN
  UPDATE record_count SET live = live + iif(new.deleted_at IS NULL, 1, -1) WHERE kind = new.kind;
END;

CREATE TRIGGER record_count_deleted AFTER DELETE ON record WHEN old.deleted_at IS NULL BEGIN
  UPDATE record_count SET live = live - 1 WHERE kind = old.kind;
END;

CREATE TABLE record_label (
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  facet TEXT NOT NULL CHECK (facet IN ('tag', 'alias', 'impact')),
  value TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (record_seq, facet, folded)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_label_by_value ON record_label (facet, folded, record_seq);

CREATE TABLE note_body (
  record_seq INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  document TEXT NOT NULL,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  branch TEXT NOT NULL CHECK (branch IN ('main', 'sibling')),
  base INTEGER,
  name TEXT,
  title TEXT NOT NULL,
  at TEXT NOT NULL,
  author_id TEXT REFERENCES author (id),
  words INTEGER NOT NULL,
  snapshot BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX revision_by_record ON revision (record_seq, number, branch, id);

CREATE TABLE relation (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  source_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  target_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  date_edtf TEXT, date_wording TEXT,
  comment TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL,
  UNIQUE (source_seq, type, target_seq)
) STRICT;

CREATE INDEX relation_by_target ON relation (target_seq, type, source_seq);

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  property TEXT, label TEXT NOT NULL, address TEXT, detail TEXT NOT NULL, position INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX source_by_record ON source (record_seq, position);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  property TEXT NOT NULL, value TEXT NOT NULL CHECK (json_valid(value)), wording TEXT,
  source_label TEXT NOT NULL, source_address TEXT,
  verification TEXT NOT NULL, preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)), position INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX claim_by_record ON claim (record_seq, property, position);

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  value REAL NOT NULL, unit TEXT NOT NULL,
  date_edtf TEXT NOT NULL, date_wording TEXT, date_start TEXT NOT NULL, date_end TEXT NOT NULL,
  base TEXT NOT NULL, sample TEXT, question TEXT,
  study_seq INTEGER REFERENCES record (seq) ON DELETE SET NULL,
  page TEXT, comparability TEXT,
  source_label TEXT NOT NULL, source_address TEXT,
  verification TEXT NOT NULL, comment TEXT NOT NULL, position INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX measure_by_record ON measure (record_seq, date_start, position);

CREATE INDEX measure_by_study ON measure (study_seq) WHERE study_seq IS NOT NULL;

CREATE TABLE mention (
  source_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  target_seq INTEGER NOT NULL,
  block_id TEXT,
  sentence TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, target_block TEXT,
  PRIMARY KEY (source_seq, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_by_target ON mention (target_seq, source_seq DESC, ordinal);

CREATE TABLE attachment (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL, bytes INTEGER NOT NULL, name TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE record_attachment (
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES attachment (sha256),
  origin TEXT NOT NULL CHECK (origin IN ('body', 'person')),
  name TEXT NOT NULL,
  PRIMARY KEY (record_seq, sha256, origin)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_attachment_by_file ON record_attachment (sha256);

CREATE TABLE change_set (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL, author_id TEXT REFERENCES author (id), intent TEXT NOT NULL,
  import_id TEXT, undoes TEXT REFERENCES change_set (id),
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX change_set_undone ON change_set (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX change_set_of_import ON change_set (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  change_set_id TEXT NOT NULL REFERENCES change_set (id),
  table_name TEXT NOT NULL, row_key TEXT NOT NULL, record_seq INTEGER,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before TEXT, after TEXT,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX change_by_set ON change (change_set_id, seq);

CREATE INDEX change_by_record ON change (record_seq, seq) WHERE record_seq IS NOT NULL;

CREATE TABLE import (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL, author_id TEXT REFERENCES author (id), origin TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone')),
  report TEXT NOT NULL CHECK (json_valid(report)),
  hash BLOB NOT NULL
) STRICT;

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

CREATE TRIGGER search_text_inserted AFTER INSERT ON search_text BEGIN
  INSERT INTO search_index (rowid, title, body, title_stems, stems)
  VALUES (new.seq, new.title, new.body, new.title_stems, new.stems);
END;

CREATE TRIGGER search_text_deleted AFTER DELETE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, title, body, title_stems, stems)
  VALUES ('delete', old.seq, old.title, old.body, old.title_stems, old.stems);
END;

CREATE TRIGGER search_text_updated AFTER UPDATE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, title, body, title_stems, stems)
  VALUES ('delete', old.seq, old.title, old.body, old.title_stems, old.stems);
  INSERT INTO search_index (rowid, title, body, title_stems, stems)
  VALUES (new.seq, new.title, new.body, new.title_stems, new.stems);
END;

CREATE TABLE signal_observation (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  date_edtf TEXT NOT NULL, date_wording TEXT, date_start TEXT, date_end TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('renforce', 'nuance', 'affaiblit')),
  excerpt TEXT NOT NULL,
  comment TEXT NOT NULL,
  place_seq INTEGER REFERENCES record (seq) ON DELETE SET NULL,
  block_id TEXT,
  source_label TEXT NOT NULL, source_address TEXT,
  verification TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX signal_observation_by_record ON signal_observation (record_seq, date_start, id);

CREATE INDEX signal_observation_by_place ON signal_observation (place_seq) WHERE place_seq IS NOT NULL;

CREATE TABLE signal_interpretation (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  text TEXT NOT NULL,
  author_id TEXT REFERENCES author (id),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX signal_interpretation_by_record ON signal_interpretation (record_seq, id);

CREATE TABLE signal_step (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  review_day TEXT,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX signal_step_by_record ON signal_step (record_seq, day, id);

CREATE TABLE signal_rating (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  author_id TEXT NOT NULL REFERENCES author (id),
  criterion TEXT NOT NULL CHECK (criterion IN ('nouveaute', 'impact', 'plausibilite', 'incertitude', 'fiabilite')),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  updated_at TEXT NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (record_seq, author_id, criterion)
) STRICT;

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

CREATE TABLE link_refusal (
  id TEXT PRIMARY KEY,
  record_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  target_seq INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  created_at TEXT NOT NULL, created_by TEXT REFERENCES author (id),
  hash BLOB NOT NULL,
  UNIQUE (record_seq, target_seq)
) STRICT;

CREATE INDEX link_refusal_by_target ON link_refusal (target_seq, record_seq);

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

CREATE TABLE 'attachment_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'attachment_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'attachment_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'attachment_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

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

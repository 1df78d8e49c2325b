import type Database from 'better-sqlite3';
import { liftSignals } from './0002-lift-signals.ts';

/**
 * What analysts do with a weak signal beside its fact and its question: what they observed and when, what each makes of
 * it, the steps of its life with their reasons, and each one's ratings.
 */
export const migration0002 = {
  version: 2,
  name: 'signals',
  sql: `
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
`,
  run: (database: Database.Database): void => liftSignals(database),
} as const;

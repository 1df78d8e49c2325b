import type { Generated } from 'kysely';
import type { Kind } from '../domain/kinds.ts';
import type { Verification } from '../domain/impacts.ts';
import type { Day, Flag, Instant, Json, RowHash } from './columns.ts';

/** One row a record of any kind: everything lists need, and no note body. `seq` is the small key of link and search rows. */
export type RecordTable = RowHash & {
  seq: Generated<number>;
  id: string;
  code: string;
  kind: Kind;
  title: string;
  /** Folded title, for sorting and finding without accents. */
  sort_title: string;
  summary: string;
  date_edtf: string | null;
  date_wording: string | null;
  date_start: Day | null;
  date_end: Day | null;
  planned_edtf: string | null;
  planned_wording: string | null;
  planned_start: Day | null;
  planned_end: Day | null;
  verification: Verification;
  example: Flag;
  properties: Json;
  /** JSON arrays of strings, in the order people gave them; `record_tag` and friends are derived for filtering. */
  tags: Json;
  aliases: Json;
  impacts: Json;
  /** Grows by one at every change of the record's own columns; what a change of them is based on. */
  revision: number;
  import_id: string | null;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  updated_by: string | null;
  deleted_at: Instant | null;
};

export type CodeCounterTable = { kind: Kind; last: number };

/** Derived by triggers: live records of each kind, so that no list counts them. */
export type RecordCountTable = { kind: Kind; live: number };

/** Derived from `record`: one row a tag, alias or impact, folded, for filters and mentions. */
export type RecordLabelTable = {
  record_seq: number;
  facet: 'tag' | 'alias' | 'impact';
  value: string;
  folded: string;
};

export type RelationTable = RowHash & {
  id: string;
  type: string;
  source_seq: number;
  target_seq: number;
  date_edtf: string | null;
  date_wording: string | null;
  comment: string;
  created_at: Instant;
  created_by: string | null;
};

export type SourceTable = RowHash & {
  id: string;
  record_seq: number;
  /** The property the source speaks of, or null for the whole record. */
  property: string | null;
  label: string;
  address: string | null;
  detail: string;
  position: number;
};

/** One of several values of one property, each with its source. */
export type ClaimTable = RowHash & {
  id: string;
  record_seq: number;
  property: string;
  value: Json;
  wording: string | null;
  source_label: string;
  source_address: string | null;
  verification: Verification;
  preferred: Flag;
  position: number;
};

export type MeasureTable = RowHash & {
  id: string;
  record_seq: number;
  value: number;
  unit: string;
  date_edtf: string;
  date_wording: string | null;
  date_start: Day;
  date_end: Day;
  base: string;
  sample: string | null;
  question: string | null;
  study_seq: number | null;
  page: string | null;
  comparability: string | null;
  source_label: string;
  source_address: string | null;
  verification: Verification;
  comment: string;
  position: number;
};

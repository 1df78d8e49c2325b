import type { Day, Instant, Json, RowHash } from './columns.ts';

/** A comment or a decision of the review: on a record, on another `subject` (as JSON: `db/domain/review/subject.ts`), or an answer to another, which has the subject of what it answers. */
export type ReviewItemTable = RowHash & {
  id: string;
  nature: 'commentaire' | 'decision';
  record_seq: number | null;
  subject: Json | null;
  parent_id: string | null;
  text: string;
  state: 'ouvert' | 'clos';
  due_day: Day | null;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  closed_at: Instant | null;
  closed_by: string | null;
};

/** One word of the director on a record; the last is its validation state. */
export type ReviewValidationTable = RowHash & {
  id: string;
  record_seq: number;
  state: 'a-valider' | 'valide' | 'a-reprendre';
  reason: string;
  created_at: Instant;
  created_by: string | null;
};

/**
 * A frozen picture of what a query found, to compare with later. `content` is deflated JSON of `bytes` bytes, too heavy
 * for the history: a picture is never taken out of the table, only marked deleted.
 */
export type ReviewSnapshotTable = RowHash & {
  id: string;
  name: string;
  comment: string;
  query: string;
  at: Instant;
  author_id: string | null;
  records: number;
  bytes: number;
  content: Uint8Array;
  deleted_at: Instant | null;
};

import type { Generated } from 'kysely';
import type { Instant, Json, RowHash } from './columns.ts';

/** One user intent: one transaction. */
export type ChangeSetTable = RowHash & {
  id: string;
  at: Instant;
  author_id: string | null;
  intent: string;
  import_id: string | null;
  /** The change set this one undoes, if it is an undo. */
  undoes: string | null;
};

/** What one intent did to one row: the changed columns before and after, heavy columns by hash only. */
export type ChangeTable = RowHash & {
  seq: Generated<number>;
  change_set_id: string;
  table_name: string;
  row_key: string;
  record_seq: number | null;
  operation: 'insert' | 'update' | 'delete';
  before: Json | null;
  after: Json | null;
};

export type ImportTable = RowHash & {
  id: string;
  at: Instant;
  author_id: string | null;
  origin: string;
  state: 'running' | 'done' | 'undone';
  report: Json;
};

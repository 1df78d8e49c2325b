import type { Instant, Json, RowHash } from './columns.ts';

export type NoteBodyTable = RowHash & {
  record_seq: number;
  /** Number of the saved state; a save is based on it. Apart from the record's, so that a tag added meanwhile is no conflict. */
  revision: number;
  schema_version: number;
  document: Json;
  /** Plain text of the document, block by block, for excerpts and search. */
  text: string;
  words: number;
};

/** Every saved state of a body. `snapshot` is the document's JSON, deflated. Named revisions are never pruned. */
export type RevisionTable = RowHash & {
  id: string;
  record_seq: number;
  number: number;
  /** `main` was the current text; `sibling` was written on a stale base and waits to be reconciled. */
  branch: 'main' | 'sibling';
  base: number | null;
  name: string | null;
  title: string;
  at: Instant;
  author_id: string | null;
  words: number;
  snapshot: Uint8Array;
};

/** What became of a sibling revision: brought into the note at its state `number`, or left aside for good. */
export type ReconciliationTable = RowHash & {
  revision_id: string;
  record_seq: number;
  outcome: 'merged' | 'set-aside';
  number: number;
  at: Instant;
  author_id: string | null;
};

/** The template of a type of note, where people changed the one of the program. */
export type NoteTemplateTable = RowHash & {
  type_note: string;
  document: Json;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  updated_by: string | null;
};

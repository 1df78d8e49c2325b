import type { Instant, RowHash } from './columns.ts';

/** Derived from `note_body`: one row a mention, with its sentence; start and length locate the mention in the sentence. */
export type MentionTable = {
  source_seq: number;
  ordinal: number;
  target_seq: number;
  block_id: string | null;
  sentence: string;
  start: number;
  length: number;
  /** The block the link leads to, when it leads to one rather than to the whole record. */
  target_block: string | null;
};

/** A pair no longer proposed as a link: the record whose text names the other, and the other. */
export type LinkRefusalTable = RowHash & {
  id: string;
  record_seq: number;
  target_seq: number;
  created_at: Instant;
  created_by: string | null;
};

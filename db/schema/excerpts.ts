import type { Instant, RowHash } from './columns.ts';

/** A passage of a note coded with a record or an impact (one of the two), and who said it. `quote` is the words as coded. */
export type ExcerptTable = RowHash & {
  id: string;
  note_seq: number;
  target_seq: number | null;
  impact: string | null;
  quote: string;
  speaker: string;
  profile: string;
  comment: string;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
};

/** Derived at each save: where an excerpt stands in the plain text of its note, in UTF-16 units, and its words there now. */
export type ExcerptPlaceTable = {
  excerpt_id: string;
  note_seq: number;
  start_at: number;
  end_at: number;
  /** The block it begins in. */
  block_id: string | null;
  words: string;
};

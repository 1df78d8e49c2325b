import type { Verification } from '../domain/impacts.ts';
import type { Day, Instant, RowHash } from './columns.ts';

/** A dated observation of a signal: what was seen or said, where (`place`: an Atelier, a note, a publication), and which way it points. */
export type SignalObservationTable = RowHash & {
  id: string;
  record_seq: number;
  date_edtf: string;
  date_wording: string | null;
  date_start: Day | null;
  date_end: Day | null;
  direction: 'renforce' | 'nuance' | 'affaiblit';
  excerpt: string;
  comment: string;
  place_seq: number | null;
  /** The block of the note it was taken from, when `place` is a note. */
  block_id: string | null;
  source_label: string;
  source_address: string | null;
  verification: Verification;
  created_at: Instant;
  created_by: string | null;
};

/** What one analyst makes of a signal: as many as there are readings of it. */
export type SignalInterpretationTable = RowHash & {
  id: string;
  record_seq: number;
  text: string;
  author_id: string | null;
  created_at: Instant;
  updated_at: Instant;
};

/** One step of a signal's life; the last by day is its state. */
export type SignalStepTable = RowHash & {
  id: string;
  record_seq: number;
  state: string;
  day: Day;
  reason: string;
  /** When to look at the signal again. */
  review_day: Day | null;
  created_at: Instant;
  created_by: string | null;
};

/** One analyst's rating of a signal on one criterion, 1 to 5. */
export type SignalRatingTable = RowHash & {
  id: string;
  record_seq: number;
  author_id: string;
  criterion: 'nouveaute' | 'impact' | 'plausibilite' | 'incertitude' | 'fiabilite';
  value: number;
  updated_at: Instant;
};

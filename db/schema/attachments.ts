import type { Generated } from 'kysely';
import type { Instant, RowHash } from './columns.ts';

export type AttachmentTable = RowHash & {
  sha256: string;
  media_type: string;
  bytes: number;
  name: string;
  created_at: Instant;
  created_by: string | null;
};

/** Where an attachment is used; `origin` tells rows derived from a body from those a person attached. */
export type RecordAttachmentTable = {
  record_seq: number;
  sha256: string;
  origin: 'body' | 'person';
  name: string;
};

/** Derived from the bytes of an attachment: its text, and its words under an FTS5 index kept by triggers. */
export type AttachmentTextTable = {
  seq: Generated<number>;
  sha256: string;
  /** `other` holds no text we read; `cut` was longer than what is kept. */
  state: 'read' | 'cut' | 'empty' | 'unreadable' | 'too-large' | 'other';
  /** Which reading gave it: `db/attachments/text`. */
  reader: number;
  text: string;
  words: string;
  stems: string;
};

import type { NoteDocument } from '../../domain/document/types.ts';
import type { Verification } from '../../domain/impacts.ts';
import type { RecordRef } from '#preload/contract/base.ts';

/** What the source of a piece is now; `document` null when it is gone. */
export type Resolved = {
  title: string;
  record: RecordRef | null;
  verification: Verification | null;
  /** When what it says last changed. */
  changedAt: string | null;
  state: 'there' | 'trashed' | 'gone';
  document: NoteDocument | null;
};

export const GONE: Resolved = {
  title: '',
  record: null,
  verification: null,
  changedAt: null,
  state: 'gone',
  document: null,
};

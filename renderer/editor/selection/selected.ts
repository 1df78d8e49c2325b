import type { CopyForm } from '../copy/copy-as.ts';
import type { MentionFields } from '../nodes/mention.ts';
import type { Passage } from './passage.ts';

/** The note on screen, as far as its selection goes. */
export type Reading = {
  recordId: string;
  /** What is selected now, or null. */
  passage: () => Passage | null;
  /** Its place in the plain text of the note; null when it is not one of its words. */
  range: () => { start: number; end: number; quote: string } | null;
  /** False when the note is only read. */
  isWritten: () => boolean;
  mentionAfter: (passage: Passage, mention: MentionFields) => void;
  removeMentions: (recordId: string) => void;
  /** Puts what is selected, or the whole note, on the clipboard. */
  copyAs: (form: CopyForm) => void;
};

let onScreen: Reading | null = null;

/** The note on screen lets its selection be asked for. Returns what stops it. */
export function offerReading(reading: Reading): () => void {
  onScreen = reading;
  return () => {
    if (onScreen === reading) onScreen = null;
  };
}

/** The note on screen, or null; the one of a record when it is named. */
export function readingNow(recordId?: string): Reading | null {
  return recordId === undefined || onScreen?.recordId === recordId ? onScreen : null;
}

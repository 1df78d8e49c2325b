import type { MentionFields } from '../nodes/mention.ts';

/** What is selected in the note on screen, and how to put a mention after it. */
export type Selected = {
  recordId: string;
  text: string;
  /** The block the selection begins in; null when it has no id yet. */
  blockId: string | null;
  /** Its place in the plain text of the note; null when it is not one of its words. */
  range: () => { start: number; end: number; quote: string } | null;
  /** Gives what takes the mention out again; null when the note is only read. */
  mentionAfter: ((mention: MentionFields) => () => void) | null;
};

let reader: (() => Selected | null) | null = null;

/** The note on screen lets its selection be asked for. Returns what stops it. */
export function offerSelection(read: () => Selected | null): () => void {
  reader = read;
  return () => {
    if (reader === read) reader = null;
  };
}

/** What is selected in the note on screen, or null. */
export function selectedText(): Selected | null {
  return reader?.() ?? null;
}

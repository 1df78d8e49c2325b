import { create } from 'zustand';

/** The coded passages of the note on screen: where one stands, and the note's own focus. */
type Shown = { range: (excerptId: string) => Range | null; focus: () => void };

const notes = new Map<string, Shown>();

/** The excerpt whose card is open beside the note, or null. */
export const useOpenExcerpt = create<{ id: string | null }>(() => ({ id: null }));

/** The note on screen lets its passages be shown. Returns what stops it. */
export function offerExcerpts(noteId: string, shown: Shown): () => void {
  notes.set(noteId, shown);
  return () => {
    if (notes.get(noteId) === shown) notes.delete(noteId);
  };
}

/** Opens the card of an excerpt beside its note. */
export function openExcerpt(id: string | null): void {
  useOpenExcerpt.setState({ id });
}

/** Brings a passage of a note on screen into view and marks it for a moment. Tells whether it stands there. */
export function showPassage(noteId: string, excerptId: string): boolean {
  const shown = notes.get(noteId);
  const range = shown?.range(excerptId);
  if (!shown || !range) return false;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  CSS.highlights.set('extrait-montre', new Highlight(range));
  window.setTimeout(() => CSS.highlights.delete('extrait-montre'), SHOWN_FOR);
  return true;
}

/** How long a passage one asked for stays marked, in milliseconds. */
const SHOWN_FOR = 2500;

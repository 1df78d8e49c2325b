import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Notes whose folds are remembered; those folded longest ago are forgotten first. */
const MOST = 300;

/** What this person has folded on this machine: the ids of the headings, by note. Nothing of the archive. */
const useKeptFolds = create<{ notes: Readonly<Record<string, readonly string[]>> }>()(
  persist<{ notes: Readonly<Record<string, readonly string[]>> }>(() => ({ notes: {} }), {
    name: 'vigie.folds',
    version: 1,
  }),
);

/** The block ids of the headings folded in a note. */
export function keptFolds(noteId: string): readonly string[] {
  const { notes } = useKeptFolds.getState();
  return Object.hasOwn(notes, noteId) ? notes[noteId]! : [];
}

/** Remembers them; none, and the note is forgotten. */
export function keepFolds(noteId: string, blockIds: readonly string[]): void {
  const others = Object.entries(useKeptFolds.getState().notes).filter(([id]) => id !== noteId);
  const own = blockIds.length > 0 ? [[noteId, blockIds] as const] : [];
  useKeptFolds.setState({ notes: Object.fromEntries([...others, ...own].slice(-MOST)) });
}

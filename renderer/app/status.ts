import { create } from 'zustand';

/** How far what is on screen is kept. « Enregistré » may be said only once the host answered after its commit. */
export type SaveState =
  | { state: 'saved'; at: Date }
  | { state: 'saving' }
  | { state: 'unsaved' }
  | { state: 'failed'; sentence: string };

type Status = { save: SaveState | null; words: number | null };

/** What the status line shows beside the archive. Pages write it; the shell empties `words` when the page changes. */
export const useStatus = create<Status>(() => ({ save: null, words: null }));

/** Says how the last save went. */
export function setSaveState(save: SaveState): void {
  useStatus.setState({ save });
}

/** Shows a word count; null when there is none to show. */
export function setWordCount(words: number | null): void {
  useStatus.setState({ words });
}

/** Runs one write and tells the status line how it goes; what it throws is thrown on. */
export async function saving<Result>(
  write: () => Promise<Result>,
  sentenceOf: (error: unknown) => string,
): Promise<Result> {
  setSaveState({ state: 'saving' });
  try {
    const result = await write();
    setSaveState({ state: 'saved', at: new Date() });
    return result;
  } catch (error) {
    setSaveState({ state: 'failed', sentence: sentenceOf(error) });
    throw error;
  }
}

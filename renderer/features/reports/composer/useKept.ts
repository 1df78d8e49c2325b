import { useSyncExternalStore } from 'react';
import type { NoteSession } from '../../notes/session.ts';

/** The number of the state of the text that is kept in the archive: it grows with each save. */
export function useKept(session: NoteSession): number {
  return useSyncExternalStore(session.subscribe, () => session.autosave.revision);
}

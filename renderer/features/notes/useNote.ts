import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Note } from '#preload/contract/notes.ts';
import { client } from '../../client/client.ts';
import { onHostEvent } from '../../client/host.ts';
import type { SaveStatus } from '../../editor/save/autosave.ts';
import { openSession, sessionOf, watchSessions, type NoteSession } from './session.ts';

export type Opened =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'open'; note: Note; session: NoteSession };

/** After a change elsewhere, how long to wait for our own save to be over before reading the note again. */
const SETTLE = 400;

/** A note that one left with something not kept yet is shown as one left it, whatever the host says or does not say. */
function left(id: string): Opened {
  const session = sessionOf(id);
  return session ? { state: 'open', note: session.note, session } : { state: 'loading' };
}

/**
 * A note to read or write. It is not a cached query: what is on screen is the writer's, and is only replaced by what
 * the archive holds when nothing here waits to be kept.
 */
export function useNote(id: string): Opened {
  const [opened, setOpened] = useState<Opened>(() => left(id));
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<Note | null>(null);

  useEffect(() => {
    let gone = false;
    let timer = 0;
    const load = async () => {
      const session = sessionOf(id);
      if (session?.busy) {
        timer = window.setTimeout(() => void load(), SETTLE);
        return;
      }
      try {
        // Our own saves are heard of too: a long text is not read again for what is on screen already.
        if (session && shown.current && (await isAsShown(session, shown.current))) return;
        const note = await client.notes.get({ id });
        if (gone) return;
        shown.current = note;
        setOpened({ state: 'open', note, session: openSession(note) });
      } catch (error) {
        if (gone) return;
        // What is on screen stays there.
        setOpened((before) =>
          before.state === 'open'
            ? before
            : { state: 'failed', error, retry: () => setAttempt((count) => count + 1) },
        );
      }
    };
    shown.current = null;
    setOpened((before) => (before.state === 'open' && before.note.id === id ? before : left(id)));
    void load();
    const off = onHostEvent((event) => {
      const concerned =
        event.type === 'restored' ||
        (event.type === 'changed' && (event.wide || event.records.some((record) => record.id === id)));
      if (!concerned) return;
      if (event.type === 'restored') shown.current = null;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void load(), SETTLE);
    });
    return () => {
      gone = true;
      window.clearTimeout(timer);
      off();
    };
  }, [id, attempt]);
  return opened;
}

/** True when the archive holds nothing of a note that is not on screen. Fails as the host does. */
async function isAsShown(session: NoteSession, note: Note): Promise<boolean> {
  const { revision, title, trashed } = await client.notes.state({ id: session.id });
  return (
    revision === session.autosave.revision &&
    session.status.state !== 'stale' &&
    title === note.title &&
    trashed === note.readOnly
  );
}

/** How far a session is kept, live. */
export function useSaveStatus(session: NoteSession): SaveStatus {
  return useSyncExternalStore(session.subscribe, () => session.status);
}

/** The title being written, live. */
export function useSessionTitle(session: NoteSession): string {
  return useSyncExternalStore(session.subscribe, () => session.title);
}

/** The editor of a note while its page shows it. */
export function useOpenEditor(id: string) {
  return useSyncExternalStore(watchSessions, () => sessionOf(id)?.editor ?? null);
}

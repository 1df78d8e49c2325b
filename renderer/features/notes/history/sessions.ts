import type { RevisionRead } from '#preload/contract/notes.ts';
import { localDay } from '../../../app/today.ts';

/** Kept states written one after the other by one person; `last` stands for them. */
export type Session = { last: RevisionRead; states: RevisionRead[] };
export type Day = { day: string; sessions: Session[] };

/** A longer pause than this begins another session. In milliseconds. */
const PAUSE = 10 * 60_000;

/**
 * Kept states, newest first, by day (`YYYY-MM-DD` where the reader is) and by session. A named state, and a text written in
 * parallel, always stand by themselves; so does every state when `every`.
 */
export function groupStates(states: readonly RevisionRead[], every: boolean): Day[] {
  const days: Day[] = [];
  let newer: RevisionRead | null = null;
  for (const state of states) {
    const day = localDay(state.at);
    if (days.at(-1)?.day !== day) days.push({ day, sessions: [] });
    const { sessions } = days.at(-1)!;
    const session = sessions.at(-1);
    if (session && newer && !every && continues(newer, state)) session.states.push(state);
    else sessions.push({ last: state, states: [state] });
    newer = state;
  }
  return days;
}

function continues(newer: RevisionRead, state: RevisionRead): boolean {
  return (
    newer.branch === 'main' &&
    state.branch === 'main' &&
    state.name === null &&
    newer.author?.id === state.author?.id &&
    new Date(newer.at).getTime() - new Date(state.at).getTime() <= PAUSE
  );
}

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Impact } from '#db/domain/impacts.ts';
import type { Horizon } from '#db/domain/signals/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';

/** A signal being captured: what was typed and not yet kept. */
export type Draft = {
  fact: string;
  question: string;
  interpretation: string;
  title: string;
  date: string;
  impacts: Impact[];
  horizon: Horizon | null;
  place: RecordRef | null;
  excerpt: string;
  blockId: string | null;
  /** The note the excerpt was read in. */
  noteId: string | null;
  source: string;
};

export const EMPTY_DRAFT: Draft = {
  fact: '',
  question: '',
  interpretation: '',
  title: '',
  date: '',
  impacts: [],
  horizon: null,
  place: null,
  excerpt: '',
  blockId: null,
  noteId: null,
  source: '',
};

/** The one draft of this person on this machine, with the archive it was written for. */
export const useDraft = create<{ archiveId: string | null; draft: Draft | null }>()(
  persist(() => ({ archiveId: null as string | null, draft: null as Draft | null }), {
    name: 'vigie.capture',
    version: 1,
  }),
);

/** True when a draft holds words that would be missed. */
export function isWorthKeeping({ fact, question, interpretation, title }: Draft): boolean {
  return [fact, question, interpretation, title].some((text) => text.trim() !== '');
}

/** Keeps what is typed for an archive; what holds no words is not kept. */
export function keepDraft(archiveId: string, draft: Draft): void {
  useDraft.setState(isWorthKeeping(draft) ? { archiveId, draft } : { archiveId: null, draft: null });
}

/** Forgets what was typed: it was captured, or given up. */
export function dropDraft(): void {
  useDraft.setState({ archiveId: null, draft: null });
}

/** Where a capture starts from, as far as it is known. */
export type Start = Pick<Draft, 'place' | 'excerpt' | 'blockId' | 'noteId'>;

/**
 * What the window opens with: the draft left behind in this archive, if any; where one is now wins over where it was
 * begun when something is selected or the draft has no place.
 */
export function openingDraft(left: Draft | null, start: Start): Draft {
  if (!left) return { ...EMPTY_DRAFT, ...start };
  return start.excerpt !== '' || left.place === null ? { ...left, ...start } : left;
}

import type { Impact } from '../impacts.ts';
import type { Kind } from '../kinds.ts';

/**
 * What a passage is coded with: one of the three impacts, or a record (a signal, a theme, or any other that it speaks of).
 * As one text: the name of the impact, or the id of the record.
 */
export type Code = { impact: Impact } | { recordId: string };

/** A code as one text, the same for the same code. */
export function codeKey(code: Code): string {
  return 'impact' in code ? code.impact : code.recordId;
}

/** Kinds of record a passage may be coded with: a note holds passages, it is not what they speak of. */
export function isCodeKind(kind: Kind): boolean {
  return kind !== 'note' && kind !== 'rapport';
}

/** Profiles of those who speak, offered first; any other may be written. */
export const SPEAKER_PROFILES = ['chercheur', 'praticien'] as const;

/** What became of the words of an excerpt: still those that were coded, edited since, or no longer in the note. */
export const EXCERPT_STATES = ['intact', 'modifie', 'disparu'] as const;
export type ExcerptState = (typeof EXCERPT_STATES)[number];

/** The state of an excerpt, from the words coded and those now in its place (null when it has none). */
export function excerptState(quote: string, words: string | null): ExcerptState {
  if (words === null) return 'disparu';
  return plain(quote) === plain(words) ? 'intact' : 'modifie';
}

/** Line ends and kinds of space are layout: they change no quotation. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

import type { Id } from '../ids.ts';

/** What the coverage check looks for before a report goes out, the gravest first. */
export const FINDING_RULES = [
  /** A mention, a piece or a citation whose record is gone or in the trash, or a reference whose target is. */
  'renvoi-rompu',
  /** A sentence that states a number or a share, and neither cites, mentions nor shows anything. */
  'affirmation-sans-source',
  /** A figure or a chart of an indicator whose measure says no base. */
  'chiffre-sans-base',
  /** A piece whose source has changed since it was taken. */
  'source-changee',
  /** A record used as a source that is to be verified. */
  'a-verifier',
  /** A publication, study or measure used that names no source. */
  'fiche-sans-source',
  /** A figure, a table or a picture that has no caption, or a picture that has no alternative text. */
  'sans-legende',
  /** A heading under which nothing stands, or a level that is skipped. */
  'section-vide',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

export type Finding = {
  rule: FindingRule;
  /** The block of the report where it stands; null for the report as a whole. */
  blockId: string | null;
  /** The sentence or the words it is about. */
  words: string;
  /** The record it is about, when there is one. */
  recordId: Id | null;
};

import type { Kind } from '../kinds.ts';
import type { Locale } from '../locale.ts';

/** The types of note, as `typeNote` holds them (`db/domain/properties.ts`), in the order they are offered. */
export const NOTE_TYPES = [
  'libre',
  'atelier',
  'lecture',
  'entretien',
  'memo',
  'synthese',
  'journal',
] as const;
export type NoteType = (typeof NOTE_TYPES)[number];

/** The type a note about such a record most often is. */
export function typeForKind(kind: Kind): NoteType {
  switch (kind) {
    case 'atelier':
    case 'evenement':
      return 'atelier';
    case 'publication':
    case 'etude':
      return 'lecture';
    case 'acteur':
      return 'entretien';
    case 'cycle':
    case 'theme':
    case 'indicateur':
      return 'synthese';
    default:
      return 'libre';
  }
}

const TITLES: Readonly<Record<NoteType, Record<Locale, { about: string; alone: string }>>> = {
  libre: {
    fr: { about: 'Note à propos de «\u00a0{}\u00a0»', alone: 'Nouvelle note' },
    en: { about: 'Note about “{}”', alone: 'New note' },
  },
  atelier: {
    fr: { about: 'Compte rendu\u00a0: {}', alone: 'Compte rendu du {}' },
    en: { about: 'Minutes: {}', alone: 'Minutes of {}' },
  },
  lecture: {
    fr: { about: 'Lecture\u00a0: {}', alone: 'Lecture du {}' },
    en: { about: 'Reading: {}', alone: 'Reading of {}' },
  },
  entretien: {
    fr: { about: 'Entretien\u00a0: {}', alone: 'Entretien du {}' },
    en: { about: 'Interview: {}', alone: 'Interview of {}' },
  },
  memo: {
    fr: { about: 'Mémo\u00a0: {}', alone: 'Mémo du {}' },
    en: { about: 'Memo: {}', alone: 'Memo of {}' },
  },
  synthese: {
    fr: { about: 'Synthèse\u00a0: {}', alone: 'Synthèse du {}' },
    en: { about: 'Synthesis: {}', alone: 'Synthesis of {}' },
  },
  journal: {
    fr: { about: 'Journal du {}', alone: 'Journal du {}' },
    en: { about: 'Journal of {}', alone: 'Journal of {}' },
  },
};

/**
 * What a new note of a type is called.
 * @param about the title of the record it is about, or null
 * @param date the day in words
 */
export function titleFor(type: NoteType, locale: Locale, about: string | null, date: string): string {
  const { about: named, alone } = TITLES[type][locale];
  const words =
    type !== 'journal' && about !== null ? named.replace('{}', () => about) : alone.replace('{}', date);
  return words.slice(0, 500);
}

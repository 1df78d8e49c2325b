import type { Locale, Localized } from './locale.ts';

/** What a check of the archive may find wrong. `id` of a problem names where, in the words of the archive. */
export const PROBLEM_KINDS = [
  'file',
  'schema',
  'reference',
  'row',
  'counter',
  'label',
  'link',
  'search',
  'revision',
  'state',
  'attachment',
  'backup',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What derives from what people wrote, and can be made anew from it. For the rest there are the backups. */
export const REPAIRABLE: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'counter',
  'label',
  'link',
  'search',
]);

export type FoundProblem = { kind: ProblemKind; id: string; message: string };

const SENTENCES: Readonly<Record<ProblemKind, Localized>> = {
  file: { fr: 'Le fichier de l’archive est endommagé', en: 'The file of the archive is damaged' },
  schema: {
    fr: 'La forme de l’archive n’est pas celle attendue',
    en: 'The form of the archive is not as expected',
  },
  reference: {
    fr: 'Une ligne renvoie à une autre qui n’existe pas',
    en: 'A row refers to another that does not exist',
  },
  row: {
    fr: 'Le contenu d’une ligne a changé sans être enregistré',
    en: 'The content of a row changed without a save',
  },
  counter: { fr: 'Un compteur ne correspond pas aux fiches', en: 'A counter does not match the records' },
  label: { fr: 'L’index des étiquettes n’est pas à jour', en: 'The index of labels is out of date' },
  link: { fr: 'L’index des liens n’est pas à jour', en: 'The index of links is out of date' },
  search: { fr: 'L’index de recherche n’est pas à jour', en: 'The search index is out of date' },
  revision: {
    fr: 'La version actuelle d’une note manque à son historique',
    en: 'The current version of a note is not in its history',
  },
  state: {
    fr: 'L’état d’un signal n’est pas celui de sa dernière étape',
    en: 'The state of a signal is not that of its last step',
  },
  attachment: { fr: 'Une pièce jointe manque ou a changé', en: 'An attachment is missing or has changed' },
  backup: { fr: 'Une sauvegarde ne correspond pas à l’archive', en: 'A backup does not match the archive' },
};

/** One sentence for a problem: what is wrong, where, and the detail a specialist would ask for. */
export function problemSentence(kind: ProblemKind, id: string, locale: Locale, detail = ''): string {
  return `${SENTENCES[kind][locale]} (${detail ? `${id}, ${detail}` : id}).`;
}

/** A problem as a check reports it; French, the main language, for those who show the message as it is. */
export function problem(kind: ProblemKind, id: string, detail = ''): FoundProblem {
  return { kind, id, message: problemSentence(kind, id, 'fr', detail) };
}

/** A problem found, in the language of who reads it; what a specialist would ask for is in the French of its report. */
export function foundIn({ kind, id, message }: FoundProblem, locale: Locale): string {
  return locale === 'fr' ? message : problemSentence(kind, id, locale);
}

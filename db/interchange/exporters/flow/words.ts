import type { Locale } from '../../../domain/locale.ts';

/** Words of composed documents that no record carries. */
export const FLOW_WORDS: Readonly<
  Record<Locale, { footnotes: string; backToText: string; colon: string; done: string; toDo: string }>
> = {
  fr: {
    footnotes: 'Notes de bas de page',
    backToText: 'Retour au texte',
    colon: '\u00a0: ',
    done: 'fait',
    toDo: 'à faire',
  },
  en: { footnotes: 'Footnotes', backToText: 'Back to the text', colon: ': ', done: 'done', toDo: 'to do' },
};

const REPORT_FR = {
  figures: 'Liste des figures',
  tables: 'Liste des tableaux',
  bibliography: 'Bibliographie',
  annex: 'Annexe\u00a0: sources',
  annexIntro:
    'Chaque fiche sur laquelle ce rapport s’appuie, avec ses sources, sa date, le numéro de son dernier état et son état de vérification.',
  record: 'Fiche',
  version: 'version',
  versionColumn: 'Version',
  start: 'en tête',
};

/** Words of a report that its text does not carry. */
export const REPORT_WORDS: Readonly<Record<Locale, Readonly<typeof REPORT_FR>>> = {
  fr: REPORT_FR,
  en: {
    figures: 'List of figures',
    tables: 'List of tables',
    bibliography: 'Bibliography',
    annex: 'Annex: sources',
    annexIntro:
      'Each record this report rests on, with its sources, its date, the number of its last state and its verification state.',
    record: 'Record',
    version: 'version',
    versionColumn: 'Version',
    start: 'at the start',
  },
};

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

import type { Locale, Localized } from '../locale.ts';
import type { QueryErrorReason } from './ast.ts';

const REASONS: Readonly<Record<QueryErrorReason, Localized>> = {
  'missing-value': {
    fr: 'il manque une valeur, comme dans type:atelier',
    en: 'a value is missing, as in type:atelier',
  },
  'unknown-kind': {
    fr: 'ce type de fiche n’existe pas ; essayez atelier, étude, publication, signal ou note',
    en: 'there is no such kind of record; try atelier, study, publication, signal or note',
  },
  'unknown-impact': {
    fr: 'les trois impacts sont performance, innovation et confiance',
    en: 'the three impacts are performance, innovation and confiance',
  },
  'unknown-status': {
    fr: 'ce statut n’existe pas ; essayez attesté, à-vérifier, brouillon ou suivi',
    en: 'there is no such status; try attested, to-verify, draft or followed',
  },
  'unknown-presence': {
    fr: 'une fiche peut avoir ou non une note, une source, une date, un thème, une étiquette, un impact, une relation, une mention, un extrait, une pièce, un résumé',
    en: 'a record may or may not have a note, a source, a date, a theme, a tag, an impact, a relation, a mention, an excerpt, an attachment, a summary',
  },
  'unknown-value': {
    fr: 'cette valeur ne va pas avec cette propriété',
    en: 'this value does not go with this property',
  },
  'unreadable-date': {
    fr: 'cette date ne se lit pas ; essayez 2018, 2018-04, 2013..2017 ou "fin avril 2018"',
    en: 'this date cannot be read; try 2018, 2018-04, 2013..2017 or "fin avril 2018"',
  },
  'too-complex': { fr: 'elle a trop de parties', en: 'it has too many parts' },
};

/** Why a query cannot be read, to follow « La recherche ne se lit pas : »; an unknown reason is given as it is. */
export function queryErrorSentence(reason: string, locale: Locale): string {
  return (REASONS as Readonly<Record<string, Localized>>)[reason]?.[locale] ?? reason;
}

import type { Locale } from '../../locale.ts';
import { plain } from '../measured.ts';

/** What a column of a pasted table may hold, in the order in which it is offered. */
export const FIELDS = [
  'value',
  'unit',
  'date',
  'base',
  'sample',
  'question',
  'study',
  'page',
  'source',
  'address',
  'comparability',
  'verification',
  'comment',
] as const;
export type Field = (typeof FIELDS)[number];

/** Without these a figure says nothing. */
export const NEEDED: readonly Field[] = ['value', 'date', 'base', 'source'];

export const FIELD_LABELS: Readonly<Record<Field, Readonly<Record<Locale, string>>>> = {
  value: { fr: 'Valeur', en: 'Value' },
  unit: { fr: 'Unité', en: 'Unit' },
  date: { fr: 'Date', en: 'Date' },
  base: { fr: 'Base', en: 'Base' },
  sample: { fr: 'Échantillon', en: 'Sample' },
  question: { fr: 'Question posée', en: 'Question asked' },
  study: { fr: 'Étude (code)', en: 'Study (code)' },
  page: { fr: 'Page', en: 'Page' },
  source: { fr: 'Source', en: 'Source' },
  address: { fr: 'Adresse', en: 'Address' },
  comparability: { fr: 'Série comparable', en: 'Comparable series' },
  verification: { fr: 'Vérification', en: 'Verification' },
  comment: { fr: 'Commentaire', en: 'Comment' },
};

const OTHER_NAMES: Readonly<Record<Field, readonly string[]>> = {
  value: ['resultat', 'chiffre', 'taux', 'pourcentage', 'part', '%', 'mesure'],
  unit: ['unites'],
  date: ['annee', 'periode', 'edition', 'year', 'period'],
  base: ['population', 'public', 'base interrogee', 'qui a ete interroge', 'base et echantillon'],
  sample: ['n', 'effectif', 'repondants', 'taille', 'sample size', 'respondents'],
  question: ['libelle', 'formulation', 'question'],
  study: ['etude', 'code', 'study', 'enquete'],
  page: ['p.', 'pages'],
  source: ['origine', 'reference'],
  address: ['url', 'lien', 'adresse de la source', 'link'],
  comparability: ['serie', 'groupe', 'series', 'group', 'comparabilite'],
  verification: ['etat', 'statut', 'status'],
  comment: ['note', 'notes', 'remarque', 'commentaires', 'comments'],
};

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) =>
    [FIELD_LABELS[field].fr, FIELD_LABELS[field].en, ...OTHER_NAMES[field]].map(
      (name) => [plain(name), field] as const,
    ),
  ),
);

/**
 * What each column holds, by the names in the first row, and whether that row is names at all (two of them known, or one
 * in a table of one column). Without names: value, date, base, source, in the order of the columns.
 */
export function guessColumns(first: readonly string[]): { named: boolean; fields: (Field | null)[] } {
  const taken = new Set<Field>();
  const fields = first.map((name) => {
    const field = BY_NAME.get(plain(name));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (taken.size >= Math.min(2, first.length) && taken.size > 0) return { named: true, fields };
  return { named: false, fields: first.map((_, index) => NEEDED[index] ?? null) };
}

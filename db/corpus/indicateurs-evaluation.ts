import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateur } from './indicateur.ts';
import { page } from './sources.ts';

const first = {
  date: { edtf: '2015-33', wording: '1er trimestre 2015' },
  study: 'etude-evaluation-2015',
  source: page('etudeEvaluation2015'),
  verification: 'reported',
} as const;
const themes = ['evaluation-partenariale'];
const twoBases = { themes, comparabilite: 'Associations et entreprises sont deux bases différentes.' };

const usefulness = (key: string, title: string, associations: number, companies: number): CorpusRecord =>
  indicateur(
    `evaluation-${key}`,
    title,
    '%',
    [
      { value: associations, base: 'associations', ...first },
      { value: companies, base: 'entreprises', ...first },
    ],
    twoBases,
  );

const undated = {
  date: { edtf: '2008/2022', wording: 'non datée' },
  source: page('cours'),
  verification: 'reported',
} as const;
const quoted =
  'Citée dans un cours d’après les travaux du RAMEAU, sans date ; bornée ici à la période des trois cycles.';

export const indicateursEvaluation: readonly CorpusRecord[] = [
  usefulness('ameliorer', 'L’évaluation est utile pour améliorer les pratiques', 91, 88),
  usefulness('capitaliser', 'L’évaluation est utile pour capitaliser', 94, 85),
  usefulness('dialoguer', 'L’évaluation est utile pour dialoguer avec le partenaire', 78, 85),
  indicateur(
    'evaluation-mesure-impact',
    'Mesurer l’impact est le plus difficile',
    'sur 10',
    [{ value: 8, base: 'entreprises', ...first, comment: '8 entreprises sur 10.' }],
    { themes },
  ),
  indicateur(
    'evaluation-moyens',
    'Les moyens manquent pour évaluer',
    'sur 10',
    [{ value: 7, base: 'associations', ...first, comment: '7 associations sur 10.' }],
    { themes },
  ),
  indicateur(
    'evaluation-performance',
    'Partenariats évalués pour leur performance',
    'sur 5',
    [{ value: 1, base: 'partenariats', ...undated, comment: `Un partenariat sur cinq. ${quoted}` }],
    { themes },
  ),
  indicateur(
    'evaluation-bilan',
    'Acteurs qui font le bilan du partenariat lui-même',
    '%',
    [{ value: 38, base: 'acteurs', ...undated, comment: quoted }],
    { themes },
  ),
];

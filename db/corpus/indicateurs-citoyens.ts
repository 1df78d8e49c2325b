import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateur } from './indicateur.ts';
import { page } from './sources.ts';

const french = 'Français';
const programme = { date: { edtf: '2018/2019', wording: '2018-2019' }, source: page('programmeImpact') };
const final = { date: '2023-01-26', study: 'chiffres-finaux', source: page('pourquoiAlliance') };

const concern = (key: string, subject: string, value: number): CorpusRecord =>
  indicateur(
    `preoccupation-${key}`,
    `Préoccupation des Français : ${subject}`,
    '/ 10',
    [
      {
        value,
        date: '2015-09-30',
        base: french,
        sample: 'n > 2 000',
        study: 'phare-citoyens',
        source: page('phareCitoyens'),
      },
    ],
    {
      definition: 'Note de préoccupation sur 10.',
      relations: [{ type: 'a-pour-public', to: 'profil-citoyens' }],
    },
  );

const covid = (key: string, title: string, value: number, base = french, comment?: string): CorpusRecord =>
  indicateur(
    `covid-${key}`,
    title,
    '%',
    [
      {
        value,
        date: '2020-05-07',
        base,
        study: 'urgence-covid-citoyens',
        source: page('mission21'),
        verification: 'reported',
        ...(comment && { comment }),
      },
    ],
    { themes: ['crise-sanitaire'] },
  );

export const indicateursCitoyens: readonly CorpusRecord[] = [
  indicateur(
    'souhait-partenariats-francais',
    'Français qui souhaitent des partenariats entre associations et entreprises',
    '%',
    [
      {
        value: 86,
        date: '2008',
        base: french,
        study: 'arpea-citoyens',
        group: 'arpea-citoyens',
        source: page('isbl'),
        verification: 'reported',
      },
      {
        value: 84,
        date: '2012',
        base: french,
        study: 'arpea-citoyens',
        group: 'arpea-citoyens',
        source: page('isbl'),
        verification: 'reported',
      },
    ],
    { comparabilite: 'La même source donne les deux éditions d’ARPEA-Citoyens, pour les Français.' },
  ),
  indicateur(
    'source-innovation-francais',
    'Partenariats vus comme source d’innovation : Français',
    '%',
    [
      {
        value: 69,
        date: '2015-09-30',
        base: french,
        sample: 'n > 2 000',
        study: 'phare-citoyens',
        source: page('phareCitoyensPresse'),
        verification: 'reported',
      },
      { value: 74, base: french, ...programme },
      {
        value: 74,
        base: french,
        ...final,
        comment: 'Chiffre final du cycle ; la formulation de la question n’est pas donnée.',
      },
    ],
    {
      comparabilite:
        'Les sources ne disent pas que la base et la question sont les mêmes : valeurs non reliées.',
    },
  ),
  concern('emploi', 'emploi', 7.1),
  concern('pouvoir-achat', 'pouvoir d’achat', 6.6),
  concern('developpement-economique', 'développement économique', 6.5),
  concern('environnement', 'environnement', 6.3),
  concern('exclusion', 'exclusion', 6.3),
  indicateur(
    'covid-utile',
    'Co-construction jugée utile pendant la crise : Français',
    '%',
    [
      {
        value: 81,
        date: '2020-05-07',
        base: french,
        study: 'urgence-covid-citoyens',
        source: page('sortieCrise'),
      },
    ],
    {
      themes: ['crise-sanitaire'],
      summary: 'Les deux pages qui la citent donnent la même valeur.',
      relations: [{ type: 'lie-a', to: 'covid-incontournable' }],
    },
  ),
  covid(
    'incontournable',
    'Co-construction jugée incontournable pendant la crise',
    29,
    'Français qui la jugent utile (81 %)',
    'Donné comme une part des 81 %.',
  ),
  covid('secondaire', 'Co-construction jugée secondaire pendant la crise', 9),
  covid('inutile', 'Co-construction jugée inutile pendant la crise', 4),
  covid('contre-productif', 'Co-construction jugée contre-productive pendant la crise', 3),
];

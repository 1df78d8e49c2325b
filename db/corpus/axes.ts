import type { CorpusRecord } from '../domain/corpus.ts';
import { missionDocument, S, unlocated } from './sources.ts';

const part = [
  { type: 'fait-partie-de', to: 'cycle-2018-2022' },
  { type: 'fait-partie-de', to: 'lancement-exploratoire' },
];

export const axes: readonly CorpusRecord[] = [
  {
    key: 'axe-1',
    kind: 'axe',
    title: 'Axe 1 : regards croisés chercheurs et praticiens',
    aliases: ['Regards croisés', '4 Ateliers'],
    summary:
      'Quatre Ateliers croisent les regards des chercheurs et des praticiens pour qualifier les impacts observés. Ils captent les « signaux faibles ».',
    date: '2018',
    properties: {
      rang: 1,
      objectifs:
        'Croiser les regards des acteurs académiques et des praticiens pour qualifier les impacts de la co-construction ; illustrer le mouvement et capter les « signaux faibles ».',
    },
    verification: 'attested',
    sources: [missionDocument('premier axe d’exploration')],
    claims: [
      {
        property: 'date',
        value: { edtf: '2018', wording: null },
        source: S,
        verification: 'attested',
        preferred: true,
      },
      {
        property: 'date',
        value: { edtf: '2018/2019', wording: null },
        wording: '2018-2019',
        source: unlocated('autre période donnée pour les Ateliers'),
        verification: 'to-verify',
      },
    ],
    relations: part,
  },
  {
    key: 'axe-2',
    kind: 'axe',
    title: 'Axe 2 : pratiques des pionniers',
    aliases: ['Renouvellement des études de 2015'],
    summary: 'Deux études renouvellent celles de 2015 sur les pratiques des pionniers.',
    date: '2018',
    properties: { rang: 2, objectifs: 'Renouveler les deux études de 2015 sur les pratiques des pionniers.' },
    verification: 'attested',
    sources: [missionDocument('deuxième axe d’exploration')],
    relations: part,
  },
  {
    key: 'axe-3',
    kind: 'axe',
    title: 'Axe 3 : numérique et innovation sociétale',
    aliases: ['Recherche-action numérique'],
    summary:
      'Une recherche-action sur les impacts du numérique sur l’innovation sociétale et sur les liens entre les acteurs de l’écosystème.',
    date: '2018',
    impacts: ['innovation'],
    properties: {
      rang: 3,
      objectifs:
        'Étudier les impacts du numérique sur l’innovation sociétale et montrer les liens entre les acteurs de l’écosystème.',
    },
    verification: 'attested',
    sources: [missionDocument('troisième axe d’exploration')],
    relations: [...part, { type: 'a-pour-theme', to: 'numerique' }],
  },
];

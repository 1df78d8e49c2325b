import type { CorpusRecord } from '../domain/corpus.ts';
import { page, S } from './sources.ts';

export const cycles: readonly CorpusRecord[] = [
  {
    key: 'phase-exploratoire',
    kind: 'cycle',
    title: 'Phase exploratoire',
    aliases: ['Exploration 2007'],
    summary:
      'Une année d’exploration, avant le premier cycle quinquennal. Elle donne lieu à un rapport d’expert en 2008.',
    date: '2007',
    properties: { rang: 0, sujet: 'exploration' },
    verification: 'attested',
    sources: [S, page('cheminement')],
  },
  {
    key: 'arpea',
    kind: 'cycle',
    title: 'ARPEA',
    aliases: ['Cycle 2008-2012', 'Premier cycle quinquennal'],
    summary:
      'Premier cycle quinquennal : un état des lieux des partenariats en France, et la compréhension du mouvement d’alliances émergent sur les territoires. Dix volets d’études.',
    date: '2008/2012',
    properties: {
      rang: 1,
      sujet: 'état des lieux des partenariats en France, mouvement d’alliances émergent sur les territoires',
      objectifs:
        'Établir un état des lieux des partenariats en France et comprendre le mouvement d’alliances émergent sur les territoires.',
    },
    verification: 'attested',
    sources: [S, page('rapportArpea', { detail: 'dix volets' }), page('cheminement')],
    relations: [{ type: 'fait-suite-a', to: 'phase-exploratoire' }],
  },
  {
    key: 'phare',
    kind: 'cycle',
    title: 'PHARE',
    aliases: ['Cycle 2013-2017', 'Deuxième cycle quinquennal'],
    summary:
      'Deuxième cycle quinquennal : les fragilités, les spécificités territoriales et le rôle de la co-construction pour y répondre. Six volets d’études.',
    date: '2013/2017',
    properties: {
      rang: 2,
      sujet: 'fragilités, spécificités territoriales, rôle de la co-construction',
      objectifs:
        'Mieux comprendre les fragilités, identifier les spécificités territoriales et définir le rôle de la co-construction pour y répondre.',
    },
    verification: 'attested',
    sources: [S, page('programmePhare'), page('cheminement')],
    claims: [
      {
        property: 'date',
        value: { edtf: '2013/2017', wording: null },
        source: S,
        verification: 'attested',
        preferred: true,
      },
      {
        property: 'date',
        value: { edtf: '2013/2018', wording: null },
        wording: 'fin en 2018',
        source: page('programmePhare'),
        verification: 'attested',
      },
    ],
    relations: [{ type: 'fait-suite-a', to: 'arpea' }],
  },
  {
    key: 'cycle-2018-2022',
    kind: 'cycle',
    title: 'Cycle 2018-2022',
    aliases: ['IMPACT', 'Programme IMPACT', 'Troisième cycle quinquennal'],
    summary:
      'Troisième cycle quinquennal, lancé le 23 novembre 2017 et nommé publiquement IMPACT : l’évaluation des trois impacts des alliances innovantes au service du bien commun.',
    date: '2018/2022',
    impacts: ['performance', 'innovation', 'confiance'],
    properties: {
      rang: 3,
      sujet: 'évaluation des 3 impacts des alliances innovantes au service du bien commun',
      objectifs:
        'Observer et mesurer trois impacts : la performance des organisations, l’innovation territoriale et sociétale, la confiance des Hommes et des territoires.',
    },
    verification: 'attested',
    sources: [
      S,
      page('programmeImpact', { detail: 'nom public du programme, partenaires' }),
      page('cheminement'),
    ],
    relations: [
      { type: 'fait-suite-a', to: 'phare' },
      { type: 'lie-a', to: 'colloque-10-ans', comment: 'lancement du cycle, le 23 novembre 2017' },
      { type: 'en-partenariat-avec', to: 'caisse-des-depots' },
      { type: 'en-partenariat-avec', to: 'institut-cdc' },
      { type: 'en-partenariat-avec', to: 'groupe-la-poste' },
      { type: 'en-partenariat-avec', to: 'fondation-total', comment: 'd’après la page du programme' },
    ],
  },
];

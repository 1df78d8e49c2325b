import type { CorpusRecord } from '../domain/corpus.ts';
import { page, S } from './sources.ts';

const shared = [
  { type: 'fait-partie-de', to: 'axe-1' },
  { type: 'fait-partie-de', to: 'cycle-2018-2022' },
  { type: 'organise-avec', to: 'institut-cdc' },
];
const sources = [S, page('apportAcademique', { detail: 'organisés avec l’Institut CDC pour la recherche' })];

export const ateliers: readonly CorpusRecord[] = [
  {
    key: 'atelier-1',
    kind: 'atelier',
    title: 'Alliance & Performance des organisations',
    aliases: ['Atelier 1'],
    summary:
      'Premier des quatre Ateliers de regards croisés, accueilli par Le Groupe La Poste le 11 avril 2018, jour où s’ouvre la phase exploratoire du cycle.',
    date: '2018-04-11',
    impacts: ['performance'],
    properties: { numero: 1, lieu: 'Groupe La Poste' },
    verification: 'attested',
    sources,
    relations: [
      ...shared,
      { type: 'accueilli-par', to: 'groupe-la-poste' },
      { type: 'a-pour-theme', to: 'performance-organisations' },
    ],
  },
  {
    key: 'atelier-2',
    kind: 'atelier',
    title: 'Alliance & Innovation sociétale',
    aliases: ['Atelier 2'],
    summary: 'Deuxième Atelier de regards croisés, accueilli par AG2R LA MONDIALE.',
    date: '2018-06-14',
    impacts: ['innovation'],
    properties: { numero: 2, lieu: 'AG2R LA MONDIALE' },
    verification: 'attested',
    sources,
    relations: [
      ...shared,
      { type: 'accueilli-par', to: 'ag2r-la-mondiale' },
      { type: 'fait-suite-a', to: 'atelier-1' },
      { type: 'a-pour-theme', to: 'innovation-societale' },
    ],
  },
  {
    key: 'atelier-3',
    kind: 'atelier',
    title: 'Alliance & Co-construction territoriale',
    aliases: ['Atelier 3'],
    summary: 'Troisième Atelier de regards croisés, accueilli par la Caisse des Dépôts.',
    date: '2018-11-05',
    impacts: ['innovation'],
    properties: { numero: 3, lieu: 'Caisse des Dépôts' },
    verification: 'attested',
    sources,
    relations: [
      ...shared,
      { type: 'accueilli-par', to: 'caisse-des-depots' },
      { type: 'fait-suite-a', to: 'atelier-2' },
      { type: 'a-pour-theme', to: 'co-construction-territoriale' },
    ],
  },
  {
    key: 'atelier-4',
    kind: 'atelier',
    title: 'Alliance & Engagement',
    aliases: ['Atelier 4'],
    summary:
      'Quatrième Atelier de regards croisés, avec le ministère de l’Éducation nationale, en charge de la Vie associative. Le jour n’est pas donné.',
    date: { edtf: '2018-12', wording: 'décembre 2018' },
    impacts: ['confiance'],
    properties: { numero: 4 },
    verification: 'attested',
    sources,
    relations: [
      ...shared,
      { type: 'organise-avec', to: 'ministere-education' },
      { type: 'fait-suite-a', to: 'atelier-3' },
      { type: 'a-pour-theme', to: 'engagement' },
    ],
  },
];

import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateur } from './indicateur.ts';
import { page } from './sources.ts';

const phare = { date: '2015-11-30', study: 'phare-associations', source: page('phareAssociations') };
const partners = 'associations en partenariat';

const practice = (key: string, title: string, value: number, theme: string): CorpusRecord =>
  indicateur(
    `associations-${key}`,
    `Associations en partenariat : ${title}`,
    '%',
    [{ value, base: partners, ...phare, comment: 'Base telle que comprise de la page de l’étude.' }],
    {
      themes: [theme],
    },
  );

const scale = (key: string, title: string, value: number): CorpusRecord =>
  indicateur(
    `echelle-${key}`,
    `Échelle des partenariats associatifs : ${title}`,
    '%',
    [{ value, base: partners, ...phare, comment: 'Base telle que comprise de la page de l’étude.' }],
    {
      themes: ['partenariat'],
    },
  );

export const indicateursAssociations: readonly CorpusRecord[] = [
  indicateur(
    'associations-employeuses',
    'Part des associations employeuses en partenariat',
    '%',
    [
      {
        value: 46,
        date: '2009',
        base: 'associations employeuses',
        group: 'associations-employeuses',
        source: phare.source,
        comment: 'Rappelé par l’étude de 2015.',
      },
      { value: 53, base: 'associations employeuses', group: 'associations-employeuses', ...phare },
    ],
    {
      comparabilite: 'L’étude de 2015 compare elle-même les deux valeurs, pour les associations employeuses.',
      themes: ['partenariat'],
    },
  ),
  indicateur(
    'associations-non-employeuses',
    'Part des associations non employeuses en partenariat',
    '%',
    [{ value: 35, base: 'associations non employeuses', ...phare }],
    {
      themes: ['partenariat'],
    },
  ),
  indicateur(
    'associations-ensemble',
    'Part de l’ensemble des associations en partenariat',
    '%',
    [
      {
        value: 38,
        date: '2016-02-29',
        base: 'ensemble des associations',
        study: 'note-modeles-co-construction',
        source: page('noteModeles'),
        verification: 'reported',
      },
    ],
    { themes: ['partenariat'] },
  ),
  indicateur('associations-nombre', 'Nombre d’associations en partenariat', 'associations', [
    { value: 267_000, base: 'associations', ...phare },
  ]),
  indicateur(
    'associations-partenariats',
    'Nombre de partenariats noués par les associations',
    'partenariats',
    [{ value: 1_200_000, base: 'associations', ...phare, comment: 'Environ 1,2 million.' }],
  ),
  practice('mecenat', 'mécénat', 67, 'mecenat'),
  practice('pratiques-responsables', 'pratiques responsables', 29, 'pratiques-responsables'),
  practice('cooperation', 'coopération économique', 26, 'cooperation-economique'),
  practice('innovation', 'innovation sociétale', 25, 'partenariat-innovation-societale'),
  scale('regional', 'régionale', 47),
  scale('local', 'locale', 43),
  scale('national', 'nationale', 22),
  scale('international', 'internationale', 4),
  indicateur(
    'source-innovation-associations',
    'Partenariats vus comme source d’innovation : responsables d’association',
    '%',
    [
      {
        value: 86,
        date: { edtf: '2018/2019', wording: '2018-2019' },
        base: 'responsables d’association',
        source: page('programmeImpact'),
      },
      {
        value: 97,
        date: '2023-01-26',
        base: 'responsables d’association',
        study: 'chiffres-finaux',
        source: page('pourquoiAlliance'),
        comment: 'Chiffre final du cycle ; la formulation de la question n’est pas donnée.',
      },
    ],
    { comparabilite: 'Aucune source ne dit que les bases sont les mêmes : valeurs non reliées.' },
  ),
];

import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateur } from './indicateur.ts';
import { page } from './sources.ts';

const tenAndMore = 'entreprises de 10 salariés et plus';
const phare = { date: '2015-10-30', study: 'phare-entreprises', source: page('phareEntreprises') };
const arpea = {
  date: '2011-01',
  study: 'arpea-entreprises-territoires',
  source: page('arpeaTerritoires'),
  verification: 'reported',
} as const;
const arpeaBase = 'entreprises (ARPEA Entreprises & Territoires)';

const practice = (key: string, title: string, value: number, theme: string): CorpusRecord =>
  indicateur(
    `entreprises-${key}`,
    `Entreprises en partenariat : ${title}`,
    '%',
    [{ value, base: tenAndMore, ...phare }],
    {
      definition: 'Part de ce type de partenariat, telle que la page de l’étude la donne.',
      themes: [theme],
    },
  );

export const indicateursEntreprises: readonly CorpusRecord[] = [
  indicateur(
    'entreprises-en-partenariat',
    'Part des entreprises en partenariat',
    '%',
    [
      {
        value: 21,
        base: arpeaBase,
        ...arpea,
        comment: 'Base différente de celle de 2015 : ne jamais relier à 37 %.',
      },
      {
        value: 28.5,
        date: '2011',
        base: tenAndMore,
        group: 'entreprises-10-salaries',
        source: phare.source,
        verification: 'to-verify',
        comment: 'Valeur déduite de « +8,5 points depuis 2011 », non publiée comme telle.',
      },
      {
        value: 37,
        base: tenAndMore,
        group: 'entreprises-10-salaries',
        ...phare,
        comment: 'Donné à +8,5 points depuis 2011.',
      },
    ],
    {
      summary:
        '21 % en 2011 et 37 % en 2015 ne portent pas sur la même base : la hausse annoncée de 8,5 points suppose 28,5 % en 2011.',
      comparabilite:
        '21 % (ARPEA Entreprises & Territoires) et 37 % (PHARE-Entreprises) ne se comparent pas.',
      themes: ['partenariat'],
    },
  ),
  indicateur(
    'entreprises-souhaitent',
    'Entreprises qui souhaitent développer des partenariats',
    '%',
    [{ value: 33, base: arpeaBase, ...arpea }],
    { themes: ['partenariat'] },
  ),
  indicateur(
    'entreprises-sans-projet',
    'Entreprises qui ne souhaitent pas développer de partenariats',
    '%',
    [{ value: 46, base: arpeaBase, ...arpea }],
    { themes: ['partenariat'] },
  ),
  indicateur('entreprises-nombre', 'Nombre d’entreprises en partenariat', 'entreprises', [
    { value: 89_000, base: tenAndMore, ...phare },
  ]),
  indicateur('entreprises-partenariats', 'Nombre de partenariats noués par les entreprises', 'partenariats', [
    { value: 674_000, base: tenAndMore, ...phare },
  ]),
  practice('pratiques-responsables', 'pratiques responsables', 45, 'pratiques-responsables'),
  practice('mecenat', 'mécénat', 30, 'mecenat'),
  practice('cooperation', 'coopération économique', 25, 'cooperation-economique'),
  practice('innovation', 'innovation sociétale', 16, 'partenariat-innovation-societale'),
  indicateur(
    'source-innovation-dirigeants',
    'Partenariats vus comme source d’innovation : dirigeants d’entreprise',
    '%',
    [
      {
        value: 81,
        date: { edtf: '2018/2019', wording: '2018-2019' },
        base: 'dirigeants d’entreprise',
        source: page('programmeImpact'),
      },
      {
        value: 84,
        date: '2020-21',
        base: 'dirigeants de TPE et de PME',
        study: 'covid-dirigeants',
        source: page('sortieCrise'),
        comment: 'Jugent la co-construction utile pendant la crise.',
      },
      {
        value: 84,
        date: '2020',
        base: 'entreprises',
        study: 'bilan-2020',
        source: page('bilan2020'),
        comment: 'Donné pour les entreprises.',
      },
      {
        value: 84,
        date: '2023-01-26',
        base: 'dirigeants d’entreprise',
        study: 'chiffres-finaux',
        source: page('pourquoiAlliance'),
        comment: 'Chiffre final du cycle ; la formulation de la question n’est pas donnée.',
      },
      {
        value: 83,
        date: { edtf: '2018/2023', wording: 'non datée' },
        base: 'dirigeants d’entreprise',
        study: 'tendances-fragilites',
        source: page('tendances'),
        verification: 'reported',
        comment: 'La page ne date pas cette valeur ; elle est bornée ici à la période des autres.',
      },
    ],
    {
      summary:
        'Cinq mentions, trois valeurs : 81, 83 et 84 %. Les bases et les questions diffèrent ou ne sont pas données.',
      comparabilite: 'Aucune source ne dit que les bases sont les mêmes : valeurs non reliées.',
    },
  ),
];

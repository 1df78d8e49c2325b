import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateur } from './indicateur.ts';
import { page } from './sources.ts';

const programme = { date: { edtf: '2018/2019', wording: '2018-2019' }, source: page('programmeImpact') };
const themes = ['co-construction-territoriale'];

export const indicateursTerritoires: readonly CorpusRecord[] = [
  indicateur(
    'territoire-engage',
    'Acteurs qui voient leur territoire engagé dans la co-construction',
    '%',
    [
      {
        value: 65,
        date: '2016-02-29',
        base: 'pionniers',
        study: 'note-modeles-co-construction',
        source: page('noteModeles'),
        verification: 'reported',
      },
      {
        value: 76,
        date: '2016-11',
        base: 'maires',
        study: 'phare-institutions',
        source: page('evaluationTerritoires'),
      },
      { value: 76, base: 'maires', ...programme, comment: 'Reprise du chiffre sur la page du programme.' },
    ],
    {
      comparabilite: 'Les pionniers et les maires sont deux bases différentes : valeurs non reliées.',
      themes,
    },
  ),
  indicateur(
    'ne-savent-pas-piloter',
    'Acteurs qui ne savent pas comment piloter la co-construction',
    '%',
    [
      {
        value: 46,
        date: '2018-02',
        base: 'non précisée',
        study: 'rapport-co-construction-2018',
        source: page('coConstruction'),
      },
      { value: 46, base: 'maires', ...programme, comment: 'Ne savent pas encore comment la piloter.' },
    ],
    { comparabilite: 'La première source ne précise pas la base : valeurs non reliées.', themes },
  ),
  indicateur(
    'source-innovation-maires',
    'Partenariats vus comme source d’innovation : maires',
    '%',
    [
      { value: 87, base: 'maires', ...programme },
      { value: 92, date: '2020', base: 'maires', study: 'bilan-2020', source: page('bilan2020') },
      {
        value: 92,
        date: '2023-01-26',
        base: 'maires',
        study: 'chiffres-finaux',
        source: page('pourquoiAlliance'),
        comment: 'Chiffre final du cycle ; la formulation de la question n’est pas donnée.',
      },
    ],
    {
      comparabilite: 'Aucune source ne dit que la base et la question sont les mêmes : valeurs non reliées.',
      themes,
    },
  ),
  indicateur(
    'elus-alliances',
    'Élus locaux qui prévoient des alliances',
    '%',
    [
      {
        value: 64,
        date: { edtf: '2020?', wording: '2020 : à vérifier' },
        base: 'élus locaux',
        study: 'impact-elus-locaux',
        source: page('elusLocaux'),
        verification: 'to-verify',
      },
    ],
    { themes },
  ),
  indicateur(
    'catalyseurs-nombre',
    'Nombre de catalyseurs territoriaux',
    'catalyseurs',
    [
      {
        value: 350,
        date: '2018-02',
        base: 'catalyseurs territoriaux',
        study: 'rapport-co-construction-2018',
        source: page('coConstruction'),
        comment: 'Plus de 350.',
      },
    ],
    { themes: ['catalyseur-territorial'] },
  ),
  indicateur(
    'territoires-pilotes',
    'Territoires pilotes du parcours d’expérience',
    'territoires',
    [
      {
        value: 10,
        date: { edtf: '2018/2022', wording: 'non datée' },
        base: 'parcours d’expérience « co-construction territoriale »',
        study: 'parcours-co-construction',
        source: page('parcours'),
      },
    ],
    { themes },
  ),
];

import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateur } from './indicateur.ts';
import { page } from './sources.ts';

const final = {
  date: '2023-01-26',
  base: 'cycle 2018-2022',
  study: 'chiffres-finaux',
  source: page('pourquoiAlliance'),
};
const mission = {
  date: '2022-10',
  base: 'les 21 mesures de la mission ministérielle',
  study: 'odd-17-trois-ans',
  source: page('troisAns'),
};
const report = {
  date: '2020-05-07',
  base: 'rapport de la mission ministérielle',
  study: 'rapport-mission',
  source: page('missionBilan'),
};
const themes = ['odd-17'];

/** What the third cycle and the ministerial mission count at their end. */
export const indicateursBilan: readonly CorpusRecord[] = [
  indicateur(
    'mission-chantiers',
    'Mission ministérielle : chantiers proposés',
    'chantiers',
    [{ value: 4, ...report }],
    { themes },
  ),
  indicateur(
    'mission-mesures',
    'Mission ministérielle : mesures proposées',
    'mesures',
    [{ value: 21, ...report }],
    { themes },
  ),
  indicateur(
    'mission-objectifs-atteints',
    'Mission ministérielle : mesures qui ont atteint leurs objectifs',
    'mesures',
    [{ value: 19, ...mission }],
    { themes },
  ),
  indicateur(
    'mission-objectifs-depasses',
    'Mission ministérielle : mesures qui ont dépassé leurs objectifs',
    'mesures',
    [{ value: 12, ...mission }],
    { themes },
  ),
  indicateur('bilan-etudes', 'Bilan du cycle : études statistiques', 'études', [{ value: 21, ...final }], {
    themes,
  }),
  indicateur('bilan-exemples', 'Bilan du cycle : exemples', 'exemples', [{ value: 1000, ...final }], {
    themes,
  }),
  indicateur(
    'bilan-debats-nationaux',
    'Bilan du cycle : débats nationaux',
    'débats',
    [{ value: 7, ...final }],
    { themes },
  ),
  indicateur(
    'bilan-debats-territoriaux',
    'Bilan du cycle : débats territoriaux',
    'débats',
    [{ value: 50, ...final }],
    { themes },
  ),
];

import type { CorpusRecord } from '../domain/corpus.ts';
import { acteurs } from './acteurs.ts';
import { ateliers } from './ateliers.ts';
import { axes } from './axes.ts';
import { cycles } from './cycles.ts';
import { etudes } from './etudes.ts';
import { evenements } from './evenements.ts';
import { exemples } from './exemples.ts';
import { indicateurs } from './indicateurs.ts';
import { publications } from './publications.ts';
import { themes } from './themes.ts';

/** The archive of the observatory, as the first launch opens it; the order gives the codes. */
export const CORPUS: readonly CorpusRecord[] = [
  ...cycles,
  ...axes,
  ...etudes,
  ...ateliers,
  ...publications,
  ...evenements,
  ...acteurs,
  ...themes,
  ...indicateurs,
  ...exemples,
];

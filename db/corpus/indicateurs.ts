import type { CorpusRecord } from '../domain/corpus.ts';
import { indicateursAssociations } from './indicateurs-associations.ts';
import { indicateursBilan } from './indicateurs-bilan.ts';
import { indicateursCitoyens } from './indicateurs-citoyens.ts';
import { indicateursEntreprises } from './indicateurs-entreprises.ts';
import { indicateursEvaluation } from './indicateurs-evaluation.ts';
import { indicateursTerritoires } from './indicateurs-territoires.ts';

/** Every indicator, by the public it is asked of. */
export const indicateurs: readonly CorpusRecord[] = [
  ...indicateursCitoyens,
  ...indicateursEntreprises,
  ...indicateursAssociations,
  ...indicateursTerritoires,
  ...indicateursEvaluation,
  ...indicateursBilan,
];

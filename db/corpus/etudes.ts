import type { CorpusRecord } from '../domain/corpus.ts';
import { etudesArpeaPhare } from './etudes-arpea-phare.ts';
import { etudesImpact } from './etudes-impact.ts';

/** Every study, in the order of the cycles. */
export const etudes: readonly CorpusRecord[] = [...etudesArpeaPhare, ...etudesImpact];

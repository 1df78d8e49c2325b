import type { Localized } from '../locale.ts';

/** The states of a signal's life, in the order they usually come. Stored values: never rename one without a migration. */
export const SIGNAL_STATES = [
  'capte',
  'qualifie',
  'suivi',
  'conforte',
  'affaibli',
  'infirme',
  'integre',
  'archive',
] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

export const SIGNAL_STATE_LABELS: Readonly<Record<SignalState, Localized>> = {
  capte: { fr: 'capté', en: 'captured' },
  qualifie: { fr: 'qualifié', en: 'qualified' },
  suivi: { fr: 'suivi', en: 'followed' },
  conforte: { fr: 'conforté', en: 'strengthened' },
  affaibli: { fr: 'affaibli', en: 'weakened' },
  infirme: { fr: 'infirmé', en: 'refuted' },
  integre: { fr: 'intégré', en: 'integrated' },
  archive: { fr: 'archivé', en: 'archived' },
};

/** When a signal may matter: years from now. */
export const HORIZONS = ['0-3', '3-7', '7-10'] as const;
export type Horizon = (typeof HORIZONS)[number];

export const HORIZON_LABELS: Readonly<Record<Horizon, Localized>> = {
  '0-3': { fr: '0 à 3 ans', en: '0 to 3 years' },
  '3-7': { fr: '3 à 7 ans', en: '3 to 7 years' },
  '7-10': { fr: '7 à 10 ans', en: '7 to 10 years' },
};

/** Which way an observation points. */
export const DIRECTIONS = ['renforce', 'nuance', 'affaiblit'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DIRECTION_LABELS: Readonly<Record<Direction, Localized>> = {
  renforce: { fr: 'renforce', en: 'strengthens' },
  nuance: { fr: 'nuance', en: 'qualifies' },
  affaiblit: { fr: 'affaiblit', en: 'weakens' },
};

/** What each analyst rates from 1 to 5. */
export const CRITERIA = ['nouveaute', 'impact', 'plausibilite', 'incertitude', 'fiabilite'] as const;
export type Criterion = (typeof CRITERIA)[number];

export const CRITERION_LABELS: Readonly<Record<Criterion, Localized>> = {
  nouveaute: { fr: 'Nouveauté', en: 'Novelty' },
  impact: { fr: 'Impact', en: 'Impact' },
  plausibilite: { fr: 'Plausibilité', en: 'Plausibility' },
  incertitude: { fr: 'Incertitude', en: 'Uncertainty' },
  fiabilite: { fr: 'Fiabilité de la source', en: 'Reliability of the source' },
};

/** True when `value` names a state. */
export function isSignalState(value: unknown): value is SignalState {
  return (SIGNAL_STATES as readonly unknown[]).includes(value);
}

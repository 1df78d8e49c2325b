import type { Localized } from '../locale.ts';

/** A remark, or what was decided. */
export const NATURES = ['commentaire', 'decision'] as const;
export type Nature = (typeof NATURES)[number];

/** What the director says of a record. A record nobody spoke of is « à valider ». */
export const VALIDATIONS = ['a-valider', 'valide', 'a-reprendre'] as const;
export type Validation = (typeof VALIDATIONS)[number];

export const NATURE_LABELS: Readonly<Record<Nature, Localized>> = {
  commentaire: { fr: 'Commentaire', en: 'Comment' },
  decision: { fr: 'Décision', en: 'Decision' },
};

export const VALIDATION_LABELS: Readonly<Record<Validation, Localized>> = {
  'a-valider': { fr: 'à valider', en: 'to validate' },
  valide: { fr: 'validé', en: 'validated' },
  'a-reprendre': { fr: 'à reprendre', en: 'to rework' },
};

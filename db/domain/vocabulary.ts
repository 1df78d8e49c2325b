import type { Impact, Verification } from './impacts.ts';
import type { Kind } from './kinds.ts';
import type { Localized } from './locale.ts';

/** The names of the domain, shared by the interface, the command line and the exported documents. */
export const KIND_LABELS: Readonly<Record<Kind, { one: Localized; many: Localized }>> = {
  cycle: { one: { fr: 'Cycle', en: 'Cycle' }, many: { fr: 'Cycles', en: 'Cycles' } },
  axe: { one: { fr: 'Axe', en: 'Axis' }, many: { fr: 'Axes', en: 'Axes' } },
  etude: { one: { fr: 'Étude', en: 'Study' }, many: { fr: 'Études', en: 'Studies' } },
  atelier: { one: { fr: 'Atelier', en: 'Atelier' }, many: { fr: 'Ateliers', en: 'Ateliers' } },
  publication: {
    one: { fr: 'Publication', en: 'Publication' },
    many: { fr: 'Publications', en: 'Publications' },
  },
  evenement: { one: { fr: 'Événement', en: 'Event' }, many: { fr: 'Événements', en: 'Events' } },
  acteur: { one: { fr: 'Acteur', en: 'Actor' }, many: { fr: 'Acteurs', en: 'Actors' } },
  signal: {
    one: { fr: 'Signal faible', en: 'Weak signal' },
    many: { fr: 'Signaux faibles', en: 'Weak signals' },
  },
  indicateur: { one: { fr: 'Indicateur', en: 'Indicator' }, many: { fr: 'Indicateurs', en: 'Indicators' } },
  theme: { one: { fr: 'Thème', en: 'Theme' }, many: { fr: 'Thèmes', en: 'Themes' } },
  note: { one: { fr: 'Note', en: 'Note' }, many: { fr: 'Notes', en: 'Notes' } },
  rapport: { one: { fr: 'Rapport', en: 'Report' }, many: { fr: 'Rapports', en: 'Reports' } },
  libre: { one: { fr: 'Fiche libre', en: 'Free record' }, many: { fr: 'Fiches libres', en: 'Free records' } },
};

export const IMPACT_LABELS: Readonly<Record<Impact, Localized>> = {
  performance: { fr: 'Performance des organisations', en: 'Performance of organisations' },
  innovation: { fr: 'Innovation territoriale et sociétale', en: 'Territorial and societal innovation' },
  confiance: { fr: 'Confiance des Hommes et des territoires', en: 'Trust of people and territories' },
};

export const VERIFICATION_LABELS: Readonly<Record<Verification, Localized>> = {
  attested: { fr: 'attesté', en: 'attested' },
  reported: { fr: 'rapporté', en: 'reported' },
  'to-verify': { fr: 'à vérifier', en: 'to verify' },
};

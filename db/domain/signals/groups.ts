import type { Localized } from '../locale.ts';

/**
 * What signals are gathered into. A group is a record of kind `libre` whose property `nature` holds one of these values
 * (stored: never rename one without a migration); evidence climbs from signals through clusters and trends to findings.
 */
export const GROUP_NATURES = ['grappe', 'tendance', 'constat'] as const;
export type GroupNature = (typeof GROUP_NATURES)[number];

export const GROUP_NATURE_LABELS: Readonly<Record<GroupNature, { one: Localized; many: Localized }>> = {
  grappe: { one: { fr: 'Grappe', en: 'Cluster' }, many: { fr: 'Grappes', en: 'Clusters' } },
  tendance: { one: { fr: 'Tendance', en: 'Trend' }, many: { fr: 'Tendances', en: 'Trends' } },
  constat: { one: { fr: 'Constat', en: 'Finding' }, many: { fr: 'Constats', en: 'Findings' } },
};

/** What a record is in the chain of evidence. */
export type EvidenceRole = 'signal' | GroupNature;

/** The relation through which members enter a group of each nature, and what may be a member. */
export const MEMBERSHIP: Readonly<Record<GroupNature, { type: string; members: readonly EvidenceRole[] }>> = {
  grappe: { type: 'regroupe-dans', members: ['signal'] },
  tendance: { type: 'nourrit', members: ['signal', 'grappe'] },
  constat: { type: 'etaye', members: ['signal', 'grappe', 'tendance'] },
};

/** The relation types that climb the chain of evidence. */
export const MEMBERSHIP_TYPES: readonly string[] = Object.values(MEMBERSHIP).map(({ type }) => type);

/** The role of a record in the chain of evidence, or null when it has none. `nature` is its stored property. */
export function evidenceRole(kind: string, nature: unknown): EvidenceRole | null {
  if (kind === 'signal') return 'signal';
  if (kind !== 'libre') return null;
  return GROUP_NATURES.find((one) => one === nature) ?? null;
}

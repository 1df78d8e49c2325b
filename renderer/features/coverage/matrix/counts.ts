import type { Kind } from '#db/domain/kinds.ts';
import type { MatrixRow } from '#preload/contract/coverage.ts';

export type Counts = MatrixRow['total'];

/** How many records, all kinds together. */
export function total(counts: Counts | undefined): number {
  return (counts ?? []).reduce((sum, { count }) => sum + count, 0);
}

export function countOf(counts: Counts, kind: Kind): number {
  return counts.find((one) => one.kind === kind)?.count ?? 0;
}

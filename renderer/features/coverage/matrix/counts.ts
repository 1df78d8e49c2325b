import type { MatrixRow } from '#preload/contract/coverage.ts';

export type Counts = MatrixRow['total'];

/** How many records, all kinds together. */
export function total(counts: Counts | undefined): number {
  return (counts ?? []).reduce((sum, { count }) => sum + count, 0);
}

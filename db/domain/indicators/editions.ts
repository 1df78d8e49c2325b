import { plain, sameWords, type Measured } from './measured.ts';
import { whyApart, type Reason } from './reason.ts';

/** A figure in two editions of a study. Without one of them there is nothing to compare. */
export type EditionPair<One extends Measured> = {
  earlier: One | null;
  later: One | null;
  /** `later − earlier`, in the unit of both; null when the two may not be compared. */
  change: number | null;
  /** Why they may not be compared; null when they may, or when one is missing. */
  reason: Reason | null;
};

/**
 * Pairs the measures of one indicator in two editions of a study: first those established as comparable, then those of the
 * same base, then what is left when each edition has one. What pairs with nothing stands alone.
 */
export function compareEditions<One extends Measured>(
  earlier: readonly One[],
  later: readonly One[],
): EditionPair<One>[] {
  const left = [...later];
  const taken = new Map<One, One>();
  const pairBy = (fits: (a: One, b: One) => boolean) => {
    for (const one of earlier) {
      if (taken.has(one)) continue;
      const index = left.findIndex((other) => fits(one, other));
      const [other] = index < 0 ? [] : left.splice(index, 1);
      if (other) taken.set(one, other);
    }
  };
  pairBy((a, b) => whyApart(a, b) === null);
  pairBy((a, b) => plain(a.base) === plain(b.base) && sameWords(a.unit, b.unit));
  if (left.length === 1 && earlier.filter((one) => !taken.has(one)).length === 1) pairBy(() => true);
  return [
    ...earlier.map((one) => pairOf(one, taken.get(one) ?? null)),
    ...left.map((other) => pairOf<One>(null, other)),
  ];
}

function pairOf<One extends Measured>(earlier: One | null, later: One | null): EditionPair<One> {
  if (!earlier || !later) return { earlier, later, change: null, reason: null };
  const reason = whyApart(earlier, later);
  // Figures have a few decimals at most: 37 − 28.5 is 8.5, not 8.499999999.
  const change = reason ? null : Number((later.value - earlier.value).toFixed(6));
  return { earlier, later, change, reason };
}

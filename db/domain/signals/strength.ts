import type { Verification } from '../impacts.ts';
import type { Direction } from './vocabulary.ts';

/*
 * The strength of a signal: the sum of its observations. One that strengthens adds, one that weakens takes away, one that
 * qualifies changes nothing; each weighs by how far it is established. It can be negative: more speaks against than for.
 * The weights are powers of two, so that sums are exact in any order.
 */

/** What an observation weighs by its verification. */
export const VERIFICATION_WEIGHTS: Readonly<Record<Verification, number>> = {
  attested: 1,
  reported: 0.5,
  'to-verify': 0.25,
};

const SIGNS: Readonly<Record<Direction, -1 | 0 | 1>> = { renforce: 1, nuance: 0, affaiblit: -1 };

export type Weighed = { direction: Direction; verification: Verification };

/** What one observation adds to the strength of its signal. */
export function weightOf({ direction, verification }: Weighed): number {
  return SIGNS[direction] * VERIFICATION_WEIGHTS[verification] + 0;
}

/** The strength of a signal from its observations, in any order; `count` when several are alike. */
export function strengthOf(observations: readonly (Weighed & { count?: number })[]): number {
  return observations.reduce((sum, one) => sum + weightOf(one) * (one.count ?? 1), 0);
}

/** One point of the strengthening curve: the strength from this day on, and the observation that made it so. */
export type StrengthPoint = { day: string; value: number; observationId: string };

/**
 * The strength over time, one point an observation, by day then in the order they were written. An imprecise date counts
 * at the first day it can mean; one without any (an open interval) is left out of the curve, not of the strength.
 */
export function strengthCurve(
  observations: readonly (Weighed & { id: string; day: string | null })[],
): StrengthPoint[] {
  const dated = observations.flatMap((one) => (one.day === null ? [] : [{ ...one, day: one.day }]));
  dated.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  let value = strengthOf(observations.filter(({ day }) => day === null));
  return dated.map((one) => {
    value += weightOf(one);
    return { day: one.day, value, observationId: one.id };
  });
}

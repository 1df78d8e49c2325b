import { CRITERIA, type Criterion } from './vocabulary.ts';

/** The lowest and the highest rating. */
export const RATING_RANGE = { min: 1, max: 5 } as const;

/** The ratings of one criterion by several analysts. */
export type RatingSummary = {
  criterion: Criterion;
  mean: number;
  /** Population standard deviation: how far those who rated stand from their mean; 0 when they agree or are one. */
  deviation: number;
  min: number;
  max: number;
  count: number;
  /** The rating of whoever is writing, or null. */
  own: number | null;
};

/** Sums of the ratings of one criterion, as SQL gives them. */
export type RatingSums = {
  criterion: Criterion;
  count: number;
  sum: number;
  squares: number;
  min: number;
  max: number;
  own: number | null;
};

/** The summary of one criterion from its sums. Integers all through, so that agreement gives exactly 0. */
export function summarize({ criterion, count, sum, squares, min, max, own }: RatingSums): RatingSummary {
  const deviation = Math.sqrt((count * squares - sum * sum) / (count * count));
  return { criterion, mean: sum / count, deviation, min, max, count, own };
}

/** Summaries in the order of the criteria; criteria nobody rated are absent. */
export function summaries(sums: readonly RatingSums[]): RatingSummary[] {
  return CRITERIA.flatMap((criterion) => sums.filter((one) => one.criterion === criterion).map(summarize));
}

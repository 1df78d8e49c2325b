import type { Measured } from './measured.ts';
import { readSample, type SampleSize } from './sample.ts';

/** 97.5 % quantile of the standard normal law: 95 % of it lies within ± this. */
const Z = 1.959963984540054;

/** What is known of the sampling error of a percentage, in percents. `bound` says how the size of the sample is known. */
export type Margin = { low: number; high: number; n: number; bound: SampleSize['bound'] };

/**
 * The Wilson score interval at 95 % of a proportion `p` (0 to 1) observed on `n` answers:
 *
 *   ( p + z²/2n ± z √( p(1−p)/n + z²/4n² ) ) / ( 1 + z²/n ),  z ≈ 1.96
 *
 * E. B. Wilson, « Probable inference, the law of succession, and statistical inference », Journal of the American
 * Statistical Association 22 (1927), 209–212. Chosen over p ± z √(p(1−p)/n) (Wald) because it stays within 0 and 1 and
 * keeps its coverage near them and on small samples. It holds for a simple random sample; quotas and weights, which the
 * sources do not describe, may widen it.
 */
export function wilson(p: number, n: number): { low: number; high: number } {
  const zz = Z * Z;
  const centre = p + zz / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/**
 * The margin of a measure that is a percentage with a sample whose size is told; null for anything else. With « > 2 000 »
 * the interval of 2 000 is the widest there can be (`at-least`). « Moins de 500 » bounds nothing: null.
 */
export function marginOf({
  value,
  unit,
  sample,
}: Pick<Measured, 'value' | 'unit' | 'sample'>): Margin | null {
  if (unit.trim() !== '%' || value < 0 || value > 100) return null;
  const size = readSample(sample);
  if (size === null || size.bound === 'at-most') return null;
  const { low, high } = wilson(value / 100, size.n);
  return { low: low * 100, high: high * 100, ...size };
}

import { RATING_RANGE, type RatingSummary } from '#db/domain/signals/ratings.ts';
import { colour } from '../../../ui/theme/tokens.css.ts';

const WIDTH = 108;
const HEIGHT = 18;
const MARGIN = 7;
const STEPS = [1, 2, 3, 4, 5];

const toX = (value: number) =>
  MARGIN + ((value - RATING_RANGE.min) / (RATING_RANGE.max - RATING_RANGE.min)) * (WIDTH - 2 * MARGIN);

/** The ratings of a criterion between 1 and 5: from the lowest to the highest, the mean, and one's own as a hollow mark. */
export function DispersionBar({ min, max, mean, own }: RatingSummary) {
  const { mark } = colour.kind.signal;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden data-dispersion>
      {STEPS.map((step) => (
        <line key={step} x1={toX(step)} x2={toX(step)} y1="6" y2="12" stroke={colour.line} />
      ))}
      <line x1={toX(1)} x2={toX(5)} y1="9" y2="9" stroke={colour.line} />
      <line x1={toX(min)} x2={toX(max)} y1="9" y2="9" stroke={mark} strokeWidth="3" strokeLinecap="round" />
      {own !== null && (
        <circle cx={toX(own)} cy="9" r="6" fill="none" stroke={colour.accent} strokeWidth="1.5" />
      )}
      <circle cx={toX(mean)} cy="9" r="3.5" fill={mark} stroke={colour.surface} strokeWidth="1" />
    </svg>
  );
}

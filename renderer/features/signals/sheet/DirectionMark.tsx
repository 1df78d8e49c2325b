import { EqualApproximately, TrendingDown, TrendingUp, type LucideIcon } from 'lucide-react';
import { DIRECTION_LABELS, type Direction } from '#db/domain/signals/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { classes } from '../../../ui/classes.ts';
import * as css from './sheet.css.ts';

const ICONS: Readonly<Record<Direction, LucideIcon>> = {
  renforce: TrendingUp,
  nuance: EqualApproximately,
  affaiblit: TrendingDown,
};

/** Which way an observation points: an icon and its word. */
export function DirectionMark({ direction }: { direction: Direction }) {
  const locale = useLocale();
  const Icon = ICONS[direction];
  return (
    <span className={classes(css.direction, css.directionTone[direction])}>
      <Icon size={14} aria-hidden />
      {DIRECTION_LABELS[direction][locale]}
    </span>
  );
}

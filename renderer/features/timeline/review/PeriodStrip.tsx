import { useLingui } from '@lingui/react/macro';
import { MessageSquare } from 'lucide-react';
import { Button, DialogTrigger, Dialog } from 'react-aria-components';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button as TextButton } from '../../../ui/button/Button.tsx';
import { popoverBody } from '../../../ui/overlay/overlay.css.ts';
import { PopoverSurface } from '../../../ui/overlay/Popover.tsx';
import { periodText } from '../../review/dates.ts';
import * as review from '../../review/review.css.ts';
import { SubjectThreads } from '../../review/threads/SubjectThreads.tsx';
import type { useCommented } from '../../review/useReview.ts';
import { dayOf, type Day } from '../days.ts';
import * as css from './period.css.ts';

type Periods = ReturnType<typeof useCommented>['periods'];
/** A period shorter than this on screen is still something to press. */
const LEAST = 24;

/** The periods that the review speaks of, under the axis, each where it is in time; pressed, what was said of it. */
export function PeriodStrip({
  periods,
  pixelsPerDay,
  shift,
  width,
  onShow,
}: {
  periods: Periods;
  pixelsPerDay: number;
  shift: number;
  width: number;
  onShow: (days: { from: Day; to: Day }) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const shown = rows(
    periods.flatMap((period) => {
      const from = dayOf(period.from);
      const to = dayOf(period.to) + 1;
      const left = Math.max(0, from * pixelsPerDay + shift);
      const right = Math.min(width, Math.max(to * pixelsPerDay + shift, left + LEAST));
      return right <= 0 || left >= width ? [] : [{ period, from, to, left, right }];
    }),
  );
  return (
    <>
      <div className={css.name}>{t`Revue`}</div>
      <div
        className={css.strip}
        style={{ height: 4 + 22 * Math.max(1, ...shown.map(({ row }) => row + 1)) }}
        role="group"
        aria-label={t`Périodes commentées`}
      >
        {shown.map(({ period, from, to, left, right, row }) => (
          <DialogTrigger key={period.key}>
            <Button
              className={css.period}
              style={{ left, width: right - left, top: 2 + 22 * row }}
              aria-label={t`${periodText(period.from, period.to, locale)} : ${period.opening}`}
            >
              <MessageSquare size={11} aria-hidden />
              <span className={css.text}>{period.opening}</span>
            </Button>
            <PopoverSurface>
              <Dialog
                className={popoverBody}
                aria-label={t`Période ${periodText(period.from, period.to, locale)}`}
              >
                <div className={review.popover}>
                  <div className={review.composerRow}>
                    <strong>{periodText(period.from, period.to, locale)}</strong>
                    <span className={review.push} />
                    <TextButton compact variant="quiet" onPress={() => onShow({ from, to })}>
                      {t`Y aller`}
                    </TextButton>
                  </div>
                  <SubjectThreads subject={{ on: 'period', from: period.from, to: period.to }} level={3} />
                </div>
              </Dialog>
            </PopoverSurface>
          </DialogTrigger>
        ))}
      </div>
    </>
  );
}

/** Gives each a row where it covers none before it. */
function rows<Thing extends { left: number; right: number }>(things: readonly Thing[]) {
  const ends: number[] = [];
  return things
    .toSorted((a, b) => a.left - b.left)
    .map((thing) => {
      const free = ends.findIndex((end) => end <= thing.left);
      const row = free < 0 ? ends.length : free;
      ends[row] = thing.right + 2;
      return { ...thing, row };
    });
}

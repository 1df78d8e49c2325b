import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { DayInWords } from '../../review/DayInWords.tsx';
import * as review from '../../review/review.css.ts';
import { Composer } from '../../review/threads/Composer.tsx';
import { isoOf, type Day } from '../days.ts';
import { roomyText } from '../timeline.css.ts';

type Placement = 'top' | 'bottom end';

/** Says something of the days in view (as the minimap and the zoom chose them) or of those of a selection; both days can be changed. */
export function PeriodButton({
  days,
  placement = 'bottom end',
}: {
  /** Asked when the button is pressed. */
  days: () => { from: Day; to: Day } | null;
  placement?: Placement;
}) {
  const { t } = useLingui();
  return (
    <PopoverButton
      label={t`Commenter une période`}
      placement={placement}
      trigger={
        <Button compact aria-label={t`Commenter la période`}>
          <MessageSquarePlus size={14} aria-hidden />
          <span className={roomyText}>
            <Trans>Commenter la période</Trans>
          </span>
        </Button>
      }
    >
      {(close) => <PeriodForm days={days()} onDone={close} />}
    </PopoverButton>
  );
}

function PeriodForm({ days, onDone }: { days: { from: Day; to: Day } | null; onDone: () => void }) {
  const { t } = useLingui();
  const [from, setFrom] = useState<string | null>(() => (days ? isoOf(days.from) : ''));
  const [to, setTo] = useState<string | null>(() => (days ? isoOf(days.to) : ''));
  return (
    <div className={review.popover}>
      <div className={review.composerRow}>
        <DayInWords label={t`Du`} day={from ?? ''} side="start" onChange={setFrom} />
        <DayInWords label={t`Au`} day={to ?? ''} onChange={setTo} />
      </div>
      {from && to && from <= to ? (
        <Composer subject={{ on: 'period', from, to }} autoFocus onDone={onDone} />
      ) : (
        <p className={review.muted} role="status">
          <Trans>Une période va d’un jour à un jour qui n’est pas avant lui.</Trans>
        </p>
      )}
    </div>
  );
}

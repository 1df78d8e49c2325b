import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import * as review from '../../review/review.css.ts';
import { Composer, DayField } from '../../review/threads/Composer.tsx';
import { isoOf, type Day } from '../days.ts';

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
        <Button compact>
          <MessageSquarePlus size={14} aria-hidden />
          <Trans>Commenter la période</Trans>
        </Button>
      }
    >
      {(close) => <PeriodForm days={days()} onDone={close} />}
    </PopoverButton>
  );
}

function PeriodForm({ days, onDone }: { days: { from: Day; to: Day } | null; onDone: () => void }) {
  const { t } = useLingui();
  const [from, setFrom] = useState(() => (days ? isoOf(days.from) : ''));
  const [to, setTo] = useState(() => (days ? isoOf(days.to) : ''));
  const isPeriod = from !== '' && to !== '' && from <= to;
  return (
    <div className={review.popover}>
      <div className={review.composerRow}>
        <DayField label={t`Du`} value={from} onChange={setFrom} />
        <DayField label={t`Au`} value={to} onChange={setTo} />
      </div>
      {isPeriod ? (
        <Composer subject={{ on: 'period', from, to }} autoFocus onDone={onDone} />
      ) : (
        <p className={review.muted} role="status">
          <Trans>Une période va d’un jour à un jour qui n’est pas avant lui.</Trans>
        </p>
      )}
    </div>
  );
}

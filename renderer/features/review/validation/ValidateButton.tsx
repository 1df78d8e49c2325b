import { Trans, useLingui } from '@lingui/react/macro';
import { BadgeCheck } from 'lucide-react';
import { Button } from '../../../ui/button/Button.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import * as css from '../review.css.ts';
import { ValidationForm } from './ValidationForm.tsx';

/** Says the same of every record selected, in a table or on the timeline. */
export function ValidateButton({
  ids,
  placement = 'bottom start',
}: {
  ids: readonly string[];
  placement?: 'top' | 'bottom start';
}) {
  const { t } = useLingui();
  return (
    <PopoverButton
      label={t`Valider la sélection`}
      placement={placement}
      trigger={
        <Button compact>
          <BadgeCheck size={14} aria-hidden />
          <Trans>Valider</Trans>
        </Button>
      }
    >
      {(close) => (
        <div className={css.popover}>
          <ValidationForm ids={ids} onDone={close} />
        </div>
      )}
    </PopoverButton>
  );
}

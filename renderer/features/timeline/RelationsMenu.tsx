import { Trans, useLingui } from '@lingui/react/macro';
import { Spline } from 'lucide-react';
import { RELATIONS } from '#db/domain/relations.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { toggleArcs, useTimelineView } from './view-state.ts';
import * as css from './timeline.css.ts';

/** Which relations are drawn as arcs. */
export function RelationsMenu() {
  const { t } = useLingui();
  const locale = useLocale();
  const { arcs, as } = useTimelineView();
  return (
    <PopoverButton
      label={t`Relations montrées`}
      trigger={
        <Button compact isDisabled={as === 'table'}>
          <Spline size={14} aria-hidden />
          <Trans>Relations</Trans>
          {arcs.length > 0 && <span className={css.count}>{arcs.length}</span>}
        </Button>
      }
    >
      <div className={css.relationList}>
        {RELATIONS.map(({ type, label }) => (
          <Checkbox key={type} isSelected={arcs.includes(type)} onChange={() => toggleArcs(type)}>
            {label[locale]}
          </Checkbox>
        ))}
      </div>
    </PopoverButton>
  );
}

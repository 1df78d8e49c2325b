import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AlarmClockOff } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { QueueItem } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { classes } from '../../../ui/classes.ts';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { StateIcon } from '../sheet/StateIcon.tsx';
import * as css from './queue.css.ts';

export type QueueAction = 'advance' | 'observe' | { snooze: number };

const DELAYS = [1, 3, 6];

/** Moves the focus to the link of the row before or after, across groups. */
function moveFocus(from: HTMLElement, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue-row]')];
  rows[rows.indexOf(from) + by]?.querySelector<HTMLElement>('a, [role=link]')?.focus();
}

/** One signal that asks to be looked at: how late, where it is, and what to do at a key. */
export function QueueRow({ item, onAct }: { item: QueueItem; onAct: (action: QueueAction) => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { signal, state, daysLate, lastObserved, example } = item;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    // The menu of delays belongs to the row in React, not on screen.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const run = {
      e: () => onAct('advance'),
      o: () => onAct('observe'),
      r: () => onAct({ snooze: 1 }),
      arrowdown: () => moveFocus(event.currentTarget, 1),
      arrowup: () => moveFocus(event.currentTarget, -1),
    }[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <li className={css.row} data-queue-row onKeyDown={onKeyDown}>
      <span className={classes(css.late, daysLate > 0 && css.isLate)}>
        {daysLate === 0 ? <Trans>aujourd’hui</Trans> : <Late days={daysLate} />}
      </span>
      <span className={css.main}>
        <span className={css.title}>
          <RecordLink record={signal} />
          <span className={css.small}>{signal.code}</span>
          {example && <Chip tone="warning">{t`exemple`}</Chip>}
        </span>
        <span className={css.small}>
          <StateIcon state={state} /> {SIGNAL_STATE_LABELS[state][locale]}
          {' · '}
          {lastObserved
            ? t`dernière observation : ${formatDate({ edtf: lastObserved, wording: null }, locale, 'long')}`
            : t`aucune observation`}
        </span>
      </span>
      <span className={css.actions}>
        <Button compact aria-keyshortcuts="E" onPress={() => onAct('advance')}>
          <Trans>Faire évoluer</Trans>
        </Button>
        <Button compact aria-keyshortcuts="O" onPress={() => onAct('observe')}>
          <Trans>Observer</Trans>
        </Button>
        <MenuButton
          label={t`Repousser la revue`}
          placement="bottom end"
          trigger={<IconButton icon={AlarmClockOff} label={t`Repousser la revue de ${signal.code}`} />}
        >
          {DELAYS.map((months) => (
            <MenuItem key={months} onAction={() => onAct({ snooze: months })}>
              {t`dans ${months} mois`}
            </MenuItem>
          ))}
        </MenuButton>
      </span>
    </li>
  );
}

/** How late, in the unit that people count in: days, then months from two on, then years from two on. */
function Late({ days }: { days: number }) {
  const months = Math.floor(days / 30.44);
  if (months >= 24)
    return <Plural value={Math.floor(days / 365.25)} one="# an de retard" other="# ans de retard" />;
  if (months >= 2) return <Plural value={months} one="# mois de retard" other="# mois de retard" />;
  return <Plural value={days} one="# jour de retard" other="# jours de retard" />;
}

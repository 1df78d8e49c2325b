import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, ChevronRight, Pencil } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { isClosed } from '#db/domain/signals/lifecycle.ts';
import { SIGNAL_STATE_LABELS, SIGNAL_STATES } from '#db/domain/signals/vocabulary.ts';
import type { SignalSheet, StepRead } from '#preload/contract/signals.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { classes } from '../../../ui/classes.ts';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { AdvanceDialog } from './AdvanceDialog.tsx';
import { CorrectStepDialog } from './CorrectStepDialog.tsx';
import * as css from './sheet.css.ts';
import { StateIcon } from './StateIcon.tsx';
import { today } from './use-sheet.ts';

/** Where a signal is in its life, when to look at it again, and how it came there. */
export function LifeSection({ sheet }: { sheet: SignalSheet }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [isAdvancing, setAdvancing] = useState(false);
  const [correcting, setCorrecting] = useState<StepRead | null>(null);
  const day = (iso: string) => formatDate({ edtf: iso, wording: null }, locale, 'long');
  const passed = new Set(sheet.steps.map(({ state }) => state));
  const isLate = sheet.reviewOn !== null && sheet.reviewOn <= today() && !isClosed(sheet.state);
  return (
    <section className={css.band} aria-label={t`Cycle de vie`}>
      <div className={css.row}>
        <SectionLabel>
          <Trans>Cycle de vie</Trans>
        </SectionLabel>
        {sheet.reviewOn && (
          <span className={classes(css.small, isLate && css.due)}>
            <CalendarClock size={13} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
            {isLate
              ? t`À revoir depuis le ${day(sheet.reviewOn)}`
              : t`Prochaine revue le ${day(sheet.reviewOn)}`}
          </span>
        )}
        {!sheet.deletedAt && (
          <Button compact className={css.push} onPress={() => setAdvancing(true)}>
            <Trans>Faire évoluer</Trans>
          </Button>
        )}
      </div>
      <ol className={css.stepper} aria-label={t`États du signal`}>
        {SIGNAL_STATES.map((state, at) => {
          const how = state === sheet.state ? 'here' : passed.has(state) ? 'passed' : 'ahead';
          return (
            <li
              key={state}
              className={css.stage}
              {...(how === 'here' && { 'aria-current': 'step' as const })}
            >
              {at > 0 && <ChevronRight size={12} aria-hidden className={css.chevron} />}
              <span className={css.stagePill[how]}>
                <StateIcon state={state} />
                {SIGNAL_STATE_LABELS[state][locale]}
                {how === 'passed' && <VisuallyHidden>{t`(déjà passé)`}</VisuallyHidden>}
              </span>
            </li>
          );
        })}
      </ol>
      <ol className={css.lines} aria-label={t`Étapes`} reversed>
        {sheet.steps.toReversed().map((step) => (
          <li key={step.id}>
            <div className={css.cardHead}>
              <strong>{SIGNAL_STATE_LABELS[step.state][locale]}</strong>
              <span className={css.small}>
                {day(step.day)}
                {step.author && ` · ${step.author.name}`}
                {step.reviewDay && ` · ${t`revue le ${day(step.reviewDay)}`}`}
              </span>
              {!sheet.deletedAt && (
                <span className={css.cardActions}>
                  <IconButton
                    icon={Pencil}
                    size={13}
                    label={t`Corriger l’étape « ${SIGNAL_STATE_LABELS[step.state][locale]} » du ${day(step.day)}`}
                    onPress={() => setCorrecting(step)}
                  />
                </span>
              )}
            </div>
            {step.reason && <p className={css.text}>{step.reason}</p>}
          </li>
        ))}
      </ol>
      {isAdvancing && <AdvanceDialog signal={sheet} onClose={() => setAdvancing(false)} />}
      {correcting && (
        <CorrectStepDialog signalId={sheet.id} step={correcting} onClose={() => setCorrecting(null)} />
      )}
    </section>
  );
}

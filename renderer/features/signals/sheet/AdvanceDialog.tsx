import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nextStates, stepNature } from '#db/domain/signals/lifecycle.ts';
import { SIGNAL_STATE_LABELS, type SignalState } from '#db/domain/signals/vocabulary.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { onCtrlEnter } from './ctrl-enter.ts';
import { writeDate } from '../../records/properties/DateWordingField.tsx';
import { showUndo } from '../../records/undo.ts';
import { usualReview } from './review-day.ts';
import * as css from './sheet.css.ts';
import { StepFields } from './StepFields.tsx';
import { StateIcon } from './StateIcon.tsx';
import { refreshSignal, today, useSignalWrite } from './use-sheet.ts';
import { useStep } from './use-step.ts';

/** The next step of a signal's life: only where it may go, with a reason, from which day, and when to look again. */
export function AdvanceDialog({
  signal,
  onClose,
}: {
  signal: { id: string; code: string; title: string; state: SignalState };
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useSignalWrite(signal.id);
  const states = nextStates(signal.state);
  const [state, setState] = useState<SignalState>(states[1] ?? states[0] ?? signal.state);
  const [reviewIsMine, setReviewIsMine] = useState(false);
  const written = (day: string | null) =>
    writeDate(day === null ? null : { edtf: day, wording: null }, locale);
  const step = useStep(
    { reason: '', day: written(today()), review: written(usualReview(state, today())) },
    async (made) => {
      const { changeSetId } = await write(() => client.signals.advance({ id: signal.id, state, ...made }));
      showUndo(
        t`${signal.code} : ${SIGNAL_STATE_LABELS[state][locale]}.`,
        changeSetId,
        () => void refreshSignal(signal.id),
      );
      onClose();
    },
  );
  const labelOf = (next: SignalState) => {
    const nature = stepNature(signal.state, next);
    if (nature === 'review') return t`rester à « ${SIGNAL_STATE_LABELS[next][locale]} » : revue faite`;
    return nature === 'reopen'
      ? t`revenir à « ${SIGNAL_STATE_LABELS[next][locale]} »`
      : SIGNAL_STATE_LABELS[next][locale];
  };
  const choose = (next: SignalState) => {
    setState(next);
    if (!reviewIsMine) step.change({ review: written(usualReview(next, today())) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="medium"
      title={t`Faire évoluer ${signal.code}`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" isDisabled={step.isSaving} onPress={() => void step.submit()}>
            <Trans>Enregistrer</Trans>
          </Button>
        </>
      }
    >
      <div className={css.lines} onKeyDownCapture={onCtrlEnter(() => void step.submit())}>
        <p className={css.small}>{signal.title}</p>
        <Radios
          label={t`Nouvel état`}
          autoFocus
          value={state}
          onChange={choose}
          options={states.map((next) => ({
            value: next,
            label: (
              <span className={css.row} style={{ display: 'inline-flex' }}>
                <StateIcon state={next} />
                {labelOf(next)}
              </span>
            ),
          }))}
        />
        <StepFields
          texts={step.texts}
          onChange={(part) => {
            if (part.review !== undefined) setReviewIsMine(true);
            step.change(part);
          }}
          fault={step.fault}
        />
      </div>
    </Dialog>
  );
}

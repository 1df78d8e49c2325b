import { Trans, useLingui } from '@lingui/react/macro';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { StepRead } from '#preload/contract/signals.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { writeDate } from '../../records/properties/DateWordingField.tsx';
import { onCtrlEnter } from './ctrl-enter.ts';
import * as css from './sheet.css.ts';
import { StepFields } from './StepFields.tsx';
import { useSignalWrite } from './use-sheet.ts';
import { useStep } from './use-step.ts';

/** Corrects the reason, the day or the review of a step; its state stays what it was. */
export function CorrectStepDialog({
  signalId,
  step: { id, state, day, reason, reviewDay },
  onClose,
}: {
  signalId: string;
  step: StepRead;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useSignalWrite(signalId);
  const text = (iso: string | null) => writeDate(iso === null ? null : { edtf: iso, wording: null }, locale);
  const step = useStep({ reason, day: text(day), review: text(reviewDay) }, async (made) => {
    await write(() => client.signals.correctStep({ stepId: id, ...made }));
    onClose();
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="medium"
      title={t`Corriger l’étape « ${SIGNAL_STATE_LABELS[state][locale]} »`}
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
        <StepFields texts={step.texts} onChange={step.change} fault={step.fault} focusesReason />
      </div>
    </Dialog>
  );
}

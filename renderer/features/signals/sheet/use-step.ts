import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSentence } from '../../../client/sentences.ts';
import type { StepFault, StepTexts } from './StepFields.tsx';
import { readDay, readDeadline } from './review-day.ts';

type Written = { day: string; reason: string; reviewDay: string | null };

/** The fields of a step and what is wrong with them; `submit` hands over what they mean once nothing is. */
export function useStep(start: StepTexts, write: (step: Written) => Promise<void>) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [texts, setTexts] = useState(start);
  const [fault, setFault] = useState<StepFault>(null);
  const [isSaving, setSaving] = useState(false);

  const submit = async () => {
    const day = readDay(texts.day);
    const reviewDay = readDeadline(texts.review);
    if (!texts.reason.trim())
      return setFault({
        field: 'reason',
        sentence: t`Dites pourquoi : la raison reste dans l’histoire du signal.`,
      });
    if (day === null || day === 'unreadable')
      return setFault({ field: 'day', sentence: t`Il faut un jour précis, par exemple « 11/04/2018 ».` });
    if (reviewDay === 'unreadable')
      return setFault({ field: 'review', sentence: t`Cette date ne se lit pas.` });
    setSaving(true);
    try {
      await write({ day, reason: texts.reason.trim(), reviewDay });
    } catch (error) {
      setFault({ field: 'reason', sentence: sentenceOf(error) });
      setSaving(false);
    }
    return undefined;
  };
  const change = (part: Partial<StepTexts>) => {
    setTexts((was) => ({ ...was, ...part }));
    setFault(null);
  };
  return { texts, change, fault, isSaving, submit };
}

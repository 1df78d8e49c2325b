import { useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/button/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { DateWordingField, writeDate } from '../../records/properties/DateWordingField.tsx';
import { monthsLater, readDay } from './review-day.ts';
import * as css from './sheet.css.ts';
import { today } from './use-sheet.ts';

export type StepTexts = { reason: string; day: string; review: string };
export type StepFault = { field: keyof StepTexts; sentence: string } | null;

const DELAYS = [1, 3, 6, 12];

/** What a step needs beside its state: why, since which day, and when to look again. */
export function StepFields({
  texts,
  onChange,
  fault,
  focusesReason = false,
}: {
  texts: StepTexts;
  onChange: (part: Partial<StepTexts>) => void;
  fault: StepFault;
  focusesReason?: boolean;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const problemOf = (field: keyof StepTexts) => (fault?.field === field ? fault.sentence : null);
  const day = readDay(texts.day);
  const from = day === null || day === 'unreadable' ? today() : day;
  return (
    <>
      <TextField
        label={t`Raison`}
        value={texts.reason}
        onChange={(reason) => onChange({ reason })}
        lines={3}
        isRequired
        autoFocus={focusesReason}
        maxLength={20_000}
        problem={problemOf('reason')}
      />
      <div className={css.fields}>
        <DateWordingField
          label={t`Jour`}
          text={texts.day}
          onChange={(next) => onChange({ day: next })}
          problem={problemOf('day')}
        />
        <div className={css.lines}>
          <DateWordingField
            label={t`Prochaine revue (facultative)`}
            text={texts.review}
            onChange={(review) => onChange({ review })}
            problem={problemOf('review')}
          />
          <div className={css.row}>
            {DELAYS.map((months) => (
              <Button
                key={months}
                compact
                aria-label={months === 12 ? t`Revue dans 1 an` : t`Revue dans ${months} mois`}
                onPress={() =>
                  onChange({
                    review: writeDate({ edtf: monthsLater(from, months), wording: null }, locale),
                  })
                }
              >
                {months === 12 ? t`1 an` : t`${months} mois`}
              </Button>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

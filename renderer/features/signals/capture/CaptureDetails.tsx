import { useLingui } from '@lingui/react/macro';
import { IMPACTS } from '#db/domain/impacts.ts';
import { HORIZON_LABELS, HORIZONS } from '#db/domain/signals/vocabulary.ts';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { KindChip } from '../../../ui/kind/Chip.tsx';
import { DateWordingField } from '../../records/properties/DateWordingField.tsx';
import { RecordPicker } from '../../records/RecordPicker.tsx';
import * as css from './capture.css.ts';
import type { Draft } from './draft.ts';

const NONE = 'none';

/** What can be said of a signal at once or later: where, when, for which impacts, how far ahead, read where. */
export function CaptureDetails({
  draft,
  change,
  place,
  places,
  onPlace,
  dateProblem,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  place: RecordRef | null;
  places: readonly RecordRef[];
  onPlace: (place: RecordRef | null) => void;
  dateProblem: boolean;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const others = places.filter(({ id }) => id !== place?.id);
  return (
    <div className={css.details}>
      <div className={css.wide}>
        <RecordPicker key={place?.id ?? ''} label={t`Capté lors de`} picked={place} onPick={onPlace} />
        {others.length > 0 && (
          <div className={css.chips}>
            {others.map((one) => (
              <KindChip key={one.id} kind={one.kind} onPress={() => onPlace(one)}>
                {one.title}
              </KindChip>
            ))}
          </div>
        )}
      </div>
      <fieldset className={css.wide}>
        <legend className={css.label}>{t`Impacts`}</legend>
        <div className={css.chips}>
          {IMPACTS.map((impact) => (
            <Checkbox
              key={impact}
              isSelected={draft.impacts.includes(impact)}
              onChange={(isOn) =>
                change({
                  impacts: IMPACTS.filter((one) => (one === impact ? isOn : draft.impacts.includes(one))),
                })
              }
            >
              {IMPACT_LABELS[impact][locale]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <Select
        label={t`Horizon`}
        value={draft.horizon ?? NONE}
        onChange={(horizon) => change({ horizon: horizon === NONE ? null : horizon })}
        options={[
          { value: NONE, label: t`À préciser` },
          ...HORIZONS.map((horizon) => ({ value: horizon, label: HORIZON_LABELS[horizon][locale] })),
        ]}
      />
      <DateWordingField
        label={t`Date (vide : aujourd’hui)`}
        text={draft.date}
        onChange={(date) => change({ date })}
        problem={dateProblem ? t`Cette date ne se lit pas.` : null}
      />
      <TextField
        label={t`Source`}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={500}
        placeholder={t`Qui l’a dit, où on l’a lu, ou une adresse`}
      />
      <TextField
        label={t`Titre`}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={500}
        placeholder={t`Vide : les premiers mots du fait`}
      />
    </div>
  );
}

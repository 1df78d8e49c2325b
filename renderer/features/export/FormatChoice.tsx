import { useLingui } from '@lingui/react/macro';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Kind } from '#db/domain/kinds.ts';
import * as css from './export.css.ts';
import { formatsFor, type OfferedFormat } from './formats.ts';

/** The formats the selection can be made in, each with what it is good for. */
export function FormatChoice({
  kinds,
  of,
  value,
  onChange,
  isDisabled,
}: {
  kinds: ReadonlySet<Kind> | null;
  /** What is exported. */
  of: 'records' | 'report' | 'all';
  value: OfferedFormat;
  onChange: (format: OfferedFormat) => void;
  isDisabled: boolean;
}) {
  const { t, i18n } = useLingui();
  return (
    <RadioGroup
      className={css.formats}
      value={value}
      onChange={(format) => onChange(format as OfferedFormat)}
      isDisabled={isDisabled}
    >
      <Label className={css.formatsLabel}>{t`Format`}</Label>
      <div className={css.choices}>
        {formatsFor(kinds, of).map(({ format, icon: Icon, name, text }) => (
          <Radio key={format} value={format} className={css.choice}>
            <Icon size={16} aria-hidden />
            <span className={css.choiceName}>{i18n._(name)}</span>
            <span className={css.choiceText}>{i18n._(text)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

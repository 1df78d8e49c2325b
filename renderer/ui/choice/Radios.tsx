import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldParts, type FieldTexts } from '../field/FieldParts.tsx';
import { field } from '../field/field.css.ts';
import * as css from './choice.css.ts';

export type RadioOption<Value extends string> = { value: Value; label: ReactNode; detail?: string };

/** One value among a few that are all shown; arrows move from one to the next. */
export function Radios<Value extends string>({
  options,
  value,
  onChange,
  across = false,
  autoFocus = false,
  ...texts
}: FieldTexts & {
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Side by side rather than one under the other. */
  across?: boolean;
  autoFocus?: boolean;
}) {
  return (
    <RadioGroup
      className={field}
      value={value}
      onChange={(next) => onChange(next as Value)}
      isInvalid={Boolean(texts.problem)}
      {...(texts.labelHidden && { 'aria-label': texts.label })}
    >
      <FieldParts {...texts}>
        <div className={across ? css.radiosAcross : css.radios}>
          {options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              className={css.line}
              autoFocus={autoFocus && option.value === value}
            >
              <span className={css.dot} />
              <span>
                {option.label}
                {option.detail && <span className={css.detail}> · {option.detail}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldParts>
    </RadioGroup>
  );
}

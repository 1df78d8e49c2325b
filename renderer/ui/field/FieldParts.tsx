import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import * as css from './field.css.ts';

export type FieldTexts = {
  /** Always there for a screen reader: shown unless `labelHidden`. */
  label: string;
  labelHidden?: boolean;
  description?: string;
  /** What is wrong and what to do; shown under the field and read aloud. */
  problem?: string | null;
};

/** Label, control, help and problem of a field, in that order. */
export function FieldParts({
  label,
  labelHidden,
  description,
  problem,
  children,
}: FieldTexts & { children: ReactNode }) {
  return (
    <>
      {!labelHidden && <Label className={css.label}>{label}</Label>}
      {children}
      {description && (
        <Text slot="description" className={css.description}>
          {description}
        </Text>
      )}
      <FieldError className={css.problem}>{problem}</FieldError>
    </>
  );
}

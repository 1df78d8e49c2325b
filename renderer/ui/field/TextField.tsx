import type { Ref } from 'react';
import {
  Input,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { FieldParts, type FieldTexts } from './FieldParts.tsx';
import * as css from './field.css.ts';

export type TextFieldProps = FieldTexts &
  Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'slot'> & {
    placeholder?: string;
    /** More than one line; the number is how many to show at first. */
    lines?: number;
    className?: string;
    inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  };

/** One line or several lines of text. */
export function TextField({
  label,
  labelHidden,
  description,
  problem,
  placeholder,
  lines = 1,
  className,
  inputRef,
  ...props
}: TextFieldProps) {
  const shared = { ...(placeholder !== undefined && { placeholder }), ...(inputRef && { ref: inputRef }) };
  return (
    <AriaTextField
      {...props}
      {...(labelHidden && { 'aria-label': label })}
      isInvalid={Boolean(problem)}
      className={classes(css.field, className)}
    >
      <FieldParts
        label={label}
        {...(labelHidden && { labelHidden })}
        {...(description && { description })}
        problem={problem ?? null}
      >
        {lines > 1 ? (
          <TextArea {...shared} rows={lines} className={css.area} />
        ) : (
          <Input {...shared} className={css.input} />
        )}
      </FieldParts>
    </AriaTextField>
  );
}

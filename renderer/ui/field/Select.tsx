import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classes } from '../classes.ts';
import { PopoverSurface } from '../overlay/Popover.tsx';
import { item, itemText, list } from '../overlay/overlay.css.ts';
import { FieldParts, type FieldTexts } from './FieldParts.tsx';
import * as css from './field.css.ts';

export type Option<Value extends string> = { value: Value; label: string; icon?: ReactNode };

/** One value among a few. `shape="pill"` is for filters and sort orders in a tool bar. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  placeholder,
  shape = 'field',
  isDisabled = false,
  className,
  autoFocus = false,
  defaultOpen = false,
  onClose,
  ...texts
}: FieldTexts & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  shape?: 'field' | 'pill';
  isDisabled?: boolean;
  className?: string;
  autoFocus?: boolean;
  defaultOpen?: boolean;
  /** The list closed, after `onChange` when something was picked. */
  onClose?: () => void;
}) {
  const labelHidden = shape === 'pill' || texts.labelHidden;
  return (
    <AriaSelect
      className={classes(css.field, shape === 'pill' && css.pillField, className)}
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      placeholder={placeholder ?? ''}
      isDisabled={isDisabled}
      isInvalid={Boolean(texts.problem)}
      autoFocus={autoFocus}
      defaultOpen={defaultOpen}
      {...(onClose && { onOpenChange: (open) => !open && window.setTimeout(onClose) })}
      {...(labelHidden && { 'aria-label': texts.label })}
    >
      <FieldParts {...texts} {...(labelHidden && { labelHidden: true })}>
        <Button className={classes(css.selectButton, shape === 'pill' && css.selectPill)}>
          <SelectValue className={css.selectValue} />
          <ChevronDown size={14} aria-hidden />
        </Button>
      </FieldParts>
      <PopoverSurface>
        <ListBox className={list} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={item}>
              {option.icon}
              <span className={itemText}>{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </PopoverSurface>
    </AriaSelect>
  );
}

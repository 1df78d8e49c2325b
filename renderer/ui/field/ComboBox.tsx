import { ChevronDown } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  type Key,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { PopoverSurface } from '../overlay/Popover.tsx';
import { item, itemEnd, itemText, list } from '../overlay/overlay.css.ts';
import { description as emptyClass } from './field.css.ts';
import { FieldParts, type FieldTexts } from './FieldParts.tsx';
import * as css from './field.css.ts';

export type ComboOption = { id: string; label: string; icon?: ReactNode; detail?: string };

/**
 * A field with suggestions. The caller gives at most a few dozen `options` for the current `text` (ask the host for more
 * than that); `onPick` hears the id chosen. With `onSubmitText`, Enter on a text that is no suggestion is accepted too.
 */
export function ComboBox({
  options,
  text,
  onTextChange,
  onPick,
  onSubmitText,
  placeholder,
  className,
  autoFocus = false,
  emptyMessage,
  ...texts
}: FieldTexts & {
  options: readonly ComboOption[];
  text: string;
  onTextChange: (text: string) => void;
  onPick: (id: string) => void;
  onSubmitText?: (text: string) => void;
  placeholder?: string;
  className?: string;
  autoFocus?: boolean;
  emptyMessage?: string;
}) {
  const { t } = useLingui();
  // The list closes because a choice was made: the field has to hold it.
  const [picked, setPicked] = useState<Key | null>(null);
  return (
    <AriaComboBox
      className={classes(css.field, className)}
      items={options}
      inputValue={text}
      onInputChange={onTextChange}
      value={picked}
      onChange={(key) => {
        setPicked(key);
        if (key !== null) onPick(String(key));
      }}
      // The host already chose: filtering again here would drop what it found without accents.
      defaultFilter={() => true}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="focus"
      isInvalid={Boolean(texts.problem)}
      autoFocus={autoFocus}
      {...(texts.labelHidden && { 'aria-label': texts.label })}
    >
      <FieldParts {...texts}>
        <div className={css.group}>
          <Input
            className={css.input}
            {...(placeholder !== undefined && { placeholder })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !onSubmitText) return;
              if (event.currentTarget.getAttribute('aria-activedescendant')) return;
              const typed = event.currentTarget.value.trim();
              if (typed) {
                event.preventDefault();
                onSubmitText(typed);
              }
            }}
          />
          <Button className={css.groupButton}>
            <ChevronDown size={14} aria-hidden />
          </Button>
        </div>
      </FieldParts>
      <PopoverSurface>
        {/* A list at the end of the page is outside every landmark without one of its own. */}
        <section aria-label={t`Propositions : ${texts.label}`}>
          <ListBox<ComboOption>
            className={list}
            renderEmptyState={() => (
              <div className={classes(item, emptyClass)}>{emptyMessage ?? t`Rien de ce nom`}</div>
            )}
          >
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className={item}>
                {option.icon}
                <span className={itemText}>{option.label}</span>
                {option.detail && <span className={itemEnd}>{option.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </PopoverSurface>
    </AriaComboBox>
  );
}

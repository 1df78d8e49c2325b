import { ChevronDown } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
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
  takesFirst = false,
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
  /** Only what is proposed can be chosen: Enter on a text takes the first that answers it. */
  takesFirst?: boolean;
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
          <TypedIn
            first={takesFirst ? (options[0]?.id ?? null) : null}
            {...(placeholder !== undefined && { placeholder })}
            {...(onSubmitText && { onSubmitText })}
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

/** The field itself, and what Enter does on a text of which nothing was chosen. */
function TypedIn({
  first,
  placeholder,
  onSubmitText,
}: {
  first: string | null;
  placeholder?: string;
  onSubmitText?: (text: string) => void;
}) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  return (
    // Before the field hears Enter: it would keep the text as it is and close the list.
    <div
      className={css.typedIn}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        const typed = event.target.value.trim();
        if (!typed || event.target.getAttribute('aria-activedescendant')) return;
        if (onSubmitText || first === null || !state?.isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        state.selectionManager.setFocusedKey(first);
        // Once it has the focus, as if an arrow had led to it.
        requestAnimationFrame(() => latest.current?.commit());
      }}
    >
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
    </div>
  );
}

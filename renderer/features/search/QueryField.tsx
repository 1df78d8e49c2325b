import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { Completion } from '#preload/contract/search.ts';
import { classes } from '../../ui/classes.ts';
import * as field from '../../ui/field/field.css.ts';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { CompletionLine } from './CompletionLine.tsx';
import * as css from './completion.css.ts';
import { useCompletions } from './use-completions.ts';

/**
 * A field for a query of the one language, with what may be meant under it: arrows choose, Enter or Tab takes, Escape puts
 * the list away, then empties the field. `onDown` hears the arrow that leaves the field for what it found.
 */
export function QueryField({
  label,
  placeholder,
  value,
  onChange,
  onSubmit,
  onDown,
  autoFocus = false,
  className,
}: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (query: string) => void;
  onSubmit?: () => void;
  onDown?: () => void;
  autoFocus?: boolean;
  className?: string;
}) {
  const { t } = useLingui();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(value.length);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { items, choose } = useCompletions(value, Math.min(cursor, value.length));
  const shown = open && items.length > 0;
  const current = shown ? items[at] : undefined;
  const optionId = (index: number) => `${listId}-${index}`;

  const take = (item: Completion) => {
    const next = choose(item);
    onChange(next.query);
    setAt(-1);
    setCursor(next.cursor);
    setOpen(item.text.endsWith(':'));
    input.current?.focus();
    requestAnimationFrame(() => input.current?.setSelectionRange(next.cursor, next.cursor));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (shown && move !== 0) {
      event.preventDefault();
      setAt((was) => Math.min(items.length - 1, Math.max(-1, was + move)));
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown?.();
    } else if (current && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(current);
    } else if (event.key === 'Enter') {
      setOpen(false);
      onSubmit?.();
    } else if (event.key === 'Escape' && (shown || value !== '')) {
      event.preventDefault();
      // A sheet the field stands in closes at the next one.
      event.stopPropagation();
      if (shown) setOpen(false);
      else onChange('');
    }
  };

  return (
    <div className={classes(css.field, className)}>
      <div className={field.group}>
        <Search size={14} aria-hidden className={field.groupIcon} />
        <input
          ref={input}
          className={classes(field.input, field.withIcon)}
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-autocomplete="list"
          aria-controls={listId}
          {...(current && { 'aria-activedescendant': optionId(at) })}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          // A page that is for searching begins in its field.
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => {
            setCursor(event.target.selectionStart ?? event.target.value.length);
            setAt(-1);
            setOpen(true);
            onChange(event.target.value);
          }}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? value.length)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <Button
          className={field.groupButton}
          aria-label={t`Effacer`}
          data-empty={value === '' || undefined}
          onPress={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <X size={14} aria-hidden />
        </Button>
      </div>
      <ul
        id={listId}
        role="listbox"
        aria-label={t`Propositions : ${label}`}
        className={css.list}
        hidden={!shown}
      >
        {shown &&
          items.map((item, index) => (
            <li
              key={`${item.text} ${item.detail}`}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              className={css.option}
              // The field keeps the focus: the press must not take it.
              onPointerDown={(event) => {
                event.preventDefault();
                take(item);
              }}
            >
              <CompletionLine item={item} />
            </li>
          ))}
      </ul>
      <VisuallyHidden>
        <span role="status">{shown ? t`${items.length} propositions` : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

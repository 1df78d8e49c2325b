import { Search, X } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import type { Ref } from 'react';
import {
  Button,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaProps,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import * as css from './field.css.ts';

/** A field that filters or searches; Escape or the cross empties it. */
export function SearchField({
  label,
  placeholder,
  className,
  inputRef,
  ...props
}: Omit<AriaProps, 'className' | 'style' | 'children'> & {
  label: string;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useLingui();
  return (
    <AriaSearchField {...props} aria-label={label} className={classes(css.field, className)}>
      {({ isEmpty }) => (
        <div className={css.group}>
          <Search size={14} aria-hidden className={css.groupIcon} />
          <Input
            className={classes(css.input, css.withIcon)}
            {...(placeholder !== undefined && { placeholder })}
            {...(inputRef && { ref: inputRef })}
          />
          <Button className={css.groupButton} aria-label={t`Effacer`} data-empty={isEmpty || undefined}>
            <X size={14} aria-hidden />
          </Button>
        </div>
      )}
    </AriaSearchField>
  );
}

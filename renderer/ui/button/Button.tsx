import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import * as css from './Button.css.ts';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  variant?: keyof typeof css.variants;
  compact?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button whose words are a verb. `primary` at most once on a page. */
export function Button({ variant = 'secondary', compact = false, className, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes(css.variants[variant], compact && css.compact, className)} />
  );
}

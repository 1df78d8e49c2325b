import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import * as css from './Button.css.ts';

/** Something to follow inside a sentence or a list; it opens a page of the program, never an address. */
export function LinkButton({
  className,
  ...props
}: Omit<ButtonProps, 'className' | 'style'> & { className?: string; ref?: Ref<HTMLButtonElement> }) {
  return <AriaButton {...props} className={classes(css.link, className)} />;
}

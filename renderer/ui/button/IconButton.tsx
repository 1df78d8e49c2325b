import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import {
  Button as AriaButton,
  ToggleButton,
  type ButtonProps,
  type ToggleButtonProps,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { Hint } from '../overlay/Hint.tsx';
import * as css from './Button.css.ts';

type Common = {
  icon: LucideIcon;
  /** What it does: read aloud and shown on hover and focus. */
  label: string;
  /** Shown beside the label, for instance `Ctrl+K`. */
  shortcut?: string;
  size?: number;
  className?: string;
};

export type IconButtonProps = Common &
  Omit<ButtonProps, 'children' | 'className' | 'style'> & { ref?: Ref<HTMLButtonElement> };

/** A button shown as an icon; its name appears on hover and on keyboard focus. */
export function IconButton({ icon: Icon, label, shortcut, size = 16, className, ...props }: IconButtonProps) {
  return (
    <Hint text={label} {...(shortcut !== undefined && { shortcut })}>
      <AriaButton aria-label={label} {...props} className={classes(css.icon, className)}>
        <Icon size={size} aria-hidden />
      </AriaButton>
    </Hint>
  );
}

export type IconToggleProps = Common & Omit<ToggleButtonProps, 'children' | 'className' | 'style'>;

/** An icon button that stays pressed. */
export function IconToggle({ icon: Icon, label, shortcut, size = 16, className, ...props }: IconToggleProps) {
  return (
    <Hint text={label} {...(shortcut !== undefined && { shortcut })}>
      <ToggleButton aria-label={label} {...props} className={classes(css.icon, className)}>
        <Icon size={size} aria-hidden />
      </ToggleButton>
    </Hint>
  );
}

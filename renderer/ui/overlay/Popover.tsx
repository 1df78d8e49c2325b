import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import * as css from './overlay.css.ts';

/** The floating sheet under a field or a button; for lists use Menu, Select or ComboBox. */
export function PopoverSurface({
  className,
  ...props
}: Omit<PopoverProps, 'className' | 'style'> & { className?: string }) {
  return <AriaPopover offset={4} {...props} className={classes(css.popover, className)} />;
}

/** A button and the small panel it opens. `trigger` is a Button or an IconButton. */
export function PopoverButton({
  trigger,
  label,
  children,
  placement = 'bottom start',
}: {
  trigger: ReactElement;
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  placement?: PopoverProps['placement'];
}) {
  return (
    <DialogTrigger>
      {trigger}
      <PopoverSurface {...(placement && { placement })}>
        <Dialog aria-label={label} className={css.popoverBody}>
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </PopoverSurface>
    </DialogTrigger>
  );
}

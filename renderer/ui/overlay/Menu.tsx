import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  type MenuItemProps,
  type PopoverProps,
} from 'react-aria-components';
import { Check } from 'lucide-react';
import { Shortcut } from '../layout/Shortcut.tsx';
import { PopoverSurface } from './Popover.tsx';
import * as css from './overlay.css.ts';

/** A button (`trigger`) and the menu it opens; children are MenuItem and MenuSection. */
export function MenuButton({
  trigger,
  label,
  children,
  placement = 'bottom start',
}: {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  placement?: PopoverProps['placement'];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <PopoverSurface {...(placement && { placement })}>
        <AriaMenu aria-label={label} className={css.list}>
          {children}
        </AriaMenu>
      </PopoverSurface>
    </MenuTrigger>
  );
}

/** One choice of a menu. `checked` draws a tick; `danger` is for what takes something away. */
export function MenuItem({
  icon: Icon,
  children,
  shortcut,
  danger = false,
  checked,
  ...props
}: Omit<MenuItemProps, 'className' | 'style' | 'children'> & {
  icon?: LucideIcon;
  children: ReactNode;
  shortcut?: string;
  danger?: boolean;
  checked?: boolean;
}) {
  return (
    <AriaMenuItem
      {...props}
      {...(typeof children === 'string' && { textValue: children })}
      className={css.item}
      data-danger={danger || undefined}
    >
      {Icon && <Icon size={15} aria-hidden />}
      <span className={css.itemText}>{children}</span>
      {checked && <Check size={14} aria-hidden />}
      {shortcut && <Shortcut keys={shortcut} />}
    </AriaMenuItem>
  );
}

/** A titled group of menu items. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={css.sectionTitle}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

import type { MouseEvent, ReactNode } from 'react';
import { Link, type PressEvent } from 'react-aria-components';
import type { RecordRef } from '#preload/contract/base.ts';
import { classes } from '../ui/classes.ts';
import { link } from '../ui/button/Button.css.ts';
import { locationOf, type Location } from './locations.ts';
import { navigate } from './navigation.ts';

export type LocationLinkProps = {
  to: Location;
  children: ReactNode;
  className?: string;
  /** Marks the place one is at, in a navigation. */
  current?: boolean;
  'aria-label'?: string;
};

/** Follows `to`: in this tab; in another with Ctrl, Command or the middle button. */
export function LocationLink({ to, children, className, current = false, ...props }: LocationLinkProps) {
  const onPress = (event: PressEvent) => {
    if (event.ctrlKey || event.metaKey) navigate.inTab(to);
    else navigate.to(to);
  };
  const onAuxClick = (event: MouseEvent) => {
    if (event.button !== 1) return;
    event.preventDefault();
    navigate.inTab(to);
  };
  return (
    <Link
      {...props}
      className={className ?? link}
      onPress={onPress}
      onAuxClick={onAuxClick}
      {...((to.page === 'note' || to.page === 'record') && { 'data-preview': to.id })}
      {...(current && { 'aria-current': 'page' as const })}
    >
      {children}
    </Link>
  );
}

/** The title of a record, leading to it. */
export function RecordLink({
  record,
  className,
}: {
  record: Pick<RecordRef, 'id' | 'kind' | 'title'>;
  className?: string;
}) {
  return (
    <LocationLink to={locationOf(record)} {...(className && { className: classes(className) })}>
      {record.title}
    </LocationLink>
  );
}

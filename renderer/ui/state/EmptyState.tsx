import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import * as css from './state.css.ts';

/** What a list says when it has nothing: one sentence, and the next thing to do. */
export function EmptyState({
  title,
  children,
  actions,
  small = false,
  isPage = false,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  small?: boolean;
  /** The whole page is this: its title is the page's heading. */
  isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={classes(css.state, small && css.smallState)}>
      <Title className={small ? css.stateText : css.stateTitle}>{title}</Title>
      {children && <p className={css.stateText}>{children}</p>}
      {actions && <div className={css.stateActions}>{actions}</div>}
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import { classes } from '../classes.ts';
import * as css from './state.css.ts';

/** What happened, why, and what to do. `sentence` comes from `useErrorSentence`. */
export function ErrorState({
  title,
  sentence,
  onRetry,
  actions,
  small = false,
  isPage = false,
}: {
  title: string;
  sentence?: string;
  onRetry?: () => void;
  actions?: ReactNode;
  small?: boolean;
  /** The whole page is this: its title is the page's heading. */
  isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div role="alert" className={classes(css.state, small && css.smallState)}>
      <Title className={css.stateTitle}>{title}</Title>
      {sentence && <p className={css.stateText}>{sentence}</p>}
      <div className={css.stateActions}>
        {onRetry && (
          <Button onPress={onRetry} compact={small}>
            <Trans>Réessayer</Trans>
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}

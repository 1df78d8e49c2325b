import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/button/Button.tsx';
import { ErrorState } from '../ui/state/ErrorState.tsx';
import { navigate } from './navigation.ts';
import { useLingui } from '@lingui/react/macro';

function Broken({ onRetry, detail }: { onRetry: () => void; detail: string }) {
  const { t } = useLingui();
  return (
    <ErrorState
      isPage
      title={t`Cette page ne peut pas s’afficher`}
      sentence={t`L’archive n’est pas touchée. Détail pour le dépannage : ${detail}`}
      onRetry={onRetry}
      actions={
        <Button onPress={() => navigate.to({ page: 'notes' })}>
          <Trans>Aller au carnet</Trans>
        </Button>
      }
    />
  );
}

type Props = { children: ReactNode };
type State = { error: Error | null };

/** Keeps a mistake in one page from taking the others with it. Give it a `key` that changes with the page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Broken detail={error.message} onRetry={() => this.setState({ error: null })} />;
  }
}

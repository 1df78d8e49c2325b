import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { diffDocuments } from '#db/domain/document/diff/diff.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { mutable } from '../../app/create-report.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { Comparison } from '../../features/notes/compare/Comparison.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import type { PieceActions } from './usePieceActions.ts';

/** What a source said when it was taken and what it says now, side by side, and the three answers to that. */
export function ChangeDialog({
  title,
  source,
  copy,
  frozen,
  actions,
  onClose,
}: {
  title: string;
  source: PieceSource;
  copy: string;
  frozen: boolean;
  actions: PieceActions;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(
    api.reports.compare.queryOptions({ input: { source: mutable([source])[0]!, copy } }),
  );
  const diff = useMemo(() => (data?.after ? diffDocuments(data.before, data.after) : null), [data]);
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="large"
      onClose={onClose}
      title={t`Ce qui change dans « ${title} »`}
      actions={
        <>
          <Button variant="danger" onPress={then(actions.remove)}>
            <Trans>Retirer du rapport</Trans>
          </Button>
          {!frozen && (
            <Button onPress={then(actions.freeze)}>
              <Trans>Garder, et figer</Trans>
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={data?.after === null}
            onPress={then(() => void actions.takeNew())}
          >
            <Trans>Prendre la nouvelle</Trans>
          </Button>
        </>
      }
    >
      {error ? (
        <ErrorState
          small
          title={t`La comparaison ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      ) : !data ? (
        <Skeleton lines={6} />
      ) : diff ? (
        <Comparison diff={diff} before={t`Dans le rapport`} after={t`La source maintenant`} />
      ) : (
        <p>
          <Trans>La source n’est plus dans l’archive.</Trans>
        </p>
      )}
    </Dialog>
  );
}

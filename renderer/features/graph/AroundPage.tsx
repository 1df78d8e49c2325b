import { Trans, useLingui } from '@lingui/react/macro';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { toolbarTitle } from '../../ui/layout/layout.css.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { useRecord } from '../records/use-record.ts';
import * as css from './graph.css.ts';
import { Neighbourhood } from './Neighbourhood.tsx';

/** The graph around one record, on a whole page. */
export function AroundPage({ id }: { id: string }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data: record, error, refetch } = useRecord(id);
  if (error && errorOf(error).kind === 'not-found')
    return <EmptyState isPage title={t`Cette fiche n’est pas dans l’archive`} />;
  if (error)
    return (
      <ErrorState
        isPage
        title={t`Cette fiche ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!record) return <Skeleton lines={8} />;
  return (
    <div className={css.page}>
      <Neighbourhood
        id={record.id}
        title={record.title}
        header={
          <h1 className={toolbarTitle}>
            <Trans>
              Autour de «&nbsp;<LocationLink to={locationOf(record)}>{record.title}</LocationLink>&nbsp;»
            </Trans>
          </h1>
        }
      />
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { classes } from '../../../ui/classes.ts';
import { toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import * as views from '../views/views.css.ts';
import { DuplicatePair } from './DuplicatePair.tsx';
import * as css from './duplicates.css.ts';

const MOST_PAIRS = 20;

/** Signals that may be one, two by two, the likeliest first. */
export function DuplicatesView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(
    api.signals.duplicates.queryOptions({ input: { limit: MOST_PAIRS } }),
  );
  return (
    <>
      <div className={classes(toolbar, views.tools)}>{header}</div>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t`Doublons possibles`}>
        {error ? (
          <ErrorState
            title={t`Les doublons possibles ne s’affichent pas`}
            sentence={sentenceOf(error)}
            onRetry={() => void refetch()}
          />
        ) : !data ? (
          <Skeleton lines={10} />
        ) : data.length === 0 ? (
          <EmptyState title={t`Aucun doublon en vue`}>
            <Trans>
              Deux signaux qui disent la même chose apparaîtront ici côte à côte, avec ce qui les rapproche.
              Rien n’est joint sans vous.
            </Trans>
          </EmptyState>
        ) : (
          <>
            <p className={css.lead}>
              <Plural
                value={data.length}
                one="Une paire de signaux se ressemble. Rien n’est joint sans vous, et tout peut être annulé."
                other="# paires de signaux se ressemblent. Rien n’est joint sans vous, et tout peut être annulé."
              />
            </p>
            <ul className={css.pairs}>
              {data.map((suggested) => (
                <li key={suggested.pair.map(({ id }) => id).join(' ')}>
                  <DuplicatePair suggested={suggested} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

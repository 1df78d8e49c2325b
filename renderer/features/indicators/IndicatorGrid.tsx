import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import * as css from './indicators.css.ts';
import { SeriesCard } from './SeriesCard.tsx';

const PAGE = 24;

/** Every indicator in small multiples, those with most measures first. `contains` filters by title, code or tag. */
export function IndicatorGrid({ contains }: { contains: string | undefined }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery(
    api.indicators.series.queryOptions({
      input: { limit, ...(contains?.trim() && { contains }) },
      placeholderData: keepPreviousData,
    }),
  );
  if (error) {
    return (
      <ErrorState
        title={t`Ces indicateurs ne s’affichent pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <Skeleton lines={10} />;
  if (data.total === 0) return <EmptyState title={t`Aucun indicateur ne répond à ce filtre`} />;
  return (
    // Focusable so that the keyboard can scroll it.
    <div
      className={css.gridScroll}
      tabIndex={0}
      role="region"
      aria-label={t`Indicateurs en petits graphiques`}
    >
      <ul className={css.grid}>
        {data.rows.map((series) => (
          <SeriesCard key={series.indicator.id} series={series} />
        ))}
      </ul>
      {data.rows.length < Math.min(data.total, 500) && (
        <div className={css.more}>
          <Button variant="quiet" onPress={() => setLimit(Math.min(500, limit + PAGE))}>
            <Trans>Montrer la suite</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

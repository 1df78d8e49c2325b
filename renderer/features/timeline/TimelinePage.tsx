import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { type Span, spanOf } from './spans.ts';
import { Swimlanes } from './Swimlanes.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { Toolbar, type ZoomCommands } from './Toolbar.tsx';
import { useTimelineView } from './view-state.ts';
import * as css from './timeline.css.ts';

/** Everything that has a date, in swimlanes or as a table. */
export function TimelinePage() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { kinds, grouping, as } = useTimelineView();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query).trim();
  const { data, error, refetch } = useQuery(
    api.timeline.items.queryOptions({
      input: { kinds: [...kinds], ...(asked && { query: asked }) },
      placeholderData: keepPreviousData,
    }),
  );
  const items = useMemo(() => data?.items ?? [], [data]);
  const spans = useMemo(() => items.map(spanOf).filter((span): span is Span => span !== null), [items]);
  const titles = useMemo(() => new Map(items.map(({ id, title }) => [id, title])), [items]);

  const zoom = useRef<ZoomCommands>(null);
  const content = () => {
    if (error) {
      return (
        <ErrorState
          title={t`La chronologie ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      );
    }
    if (!data) {
      return (
        <div className={css.waiting}>
          <Skeleton lines={12} />
        </div>
      );
    }
    if (spans.length === 0) return <Nothing filtered={asked !== ''} onClear={() => setQuery('')} />;
    if (as === 'table') return <TimelineTable items={items} titles={titles} />;
    return <Swimlanes spans={spans} arcs={data.arcs} grouping={grouping} titles={titles} zoomRef={zoom} />;
  };
  return (
    <div className={css.page}>
      <Toolbar
        query={query}
        onQuery={setQuery}
        shown={data?.items.length}
        undated={data?.undated ?? 0}
        zoom={as === 'lanes' && spans.length > 0 && !error ? zoom : null}
      />
      {content()}
    </div>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={filtered ? t`Aucune fiche datée ne répond à ce filtre` : t`Aucune fiche datée pour l’instant`}
      actions={
        filtered && (
          <Button onPress={onClear}>
            <Trans>Effacer le filtre</Trans>
          </Button>
        )
      }
    >
      {!filtered && <Trans>Donnez une date à une fiche : elle prendra place ici, même imprécise.</Trans>}
    </EmptyState>
  );
}

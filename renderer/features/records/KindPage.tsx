import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useDeferredValue, useState } from 'react';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { openOverlay } from '../../app/overlays.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { useIndicatorView } from '../indicators/view.ts';
import { ViewChoice } from '../indicators/ViewChoice.tsx';
import { removeExamples } from './remove-examples.ts';
import { AskedField } from './grid/AskedField.tsx';
import { ColumnMenu } from './grid/ColumnMenu.tsx';
import { shownColumns, useColumnChoice } from './grid/columns.ts';
import { Filters } from './grid/Filters.tsx';
import { isNarrowed, usualSort, withPart, type ListFilter } from './grid/filter.ts';
import { recallView, rememberView } from './grid/memory.ts';
import { RecordGrid } from './grid/RecordGrid.tsx';
import type { Rows } from './grid/rows.ts';
import { SelectionBar } from './grid/SelectionBar.tsx';
import * as css from './records.css.ts';

const IndicatorGrid = lazy(async () => ({
  default: (await import('../indicators/IndicatorGrid.tsx')).IndicatorGrid,
}));

const startOf = (kind: Kind): ListFilter => ({ kind, sort: usualSort(kind) });

/** Every record of a kind in one table: filter, sort, choose columns, open, select. `header` stands for the kind's name. */
export function KindPage({ kind, header }: { kind: Kind; header?: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [filter, setFilterState] = useState(() => recallView(kind)?.filter ?? startOf(kind));
  const setFilter = (next: ListFilter) => {
    setFilterState(next);
    rememberView(kind, { filter: next, offset: 0, opened: null });
  };
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const deferred = useDeferredValue(filter);
  const { shown } = useColumnChoice(kind);
  const { data: counts } = useQuery(api.records.counts.queryOptions());
  const count = counts?.byKind.find((one) => one.kind === kind)?.count;
  const { data: examples } = useQuery(
    api.records.list.queryOptions({
      input: { kind, example: true, limit: 1 },
      enabled: (counts?.examples ?? 0) > 0,
    }),
  );
  const names = KIND_LABELS[kind];
  const { as } = useIndicatorView();
  const areCharts = kind === 'indicateur' && as === 'charts';

  const toggle = (id: string) =>
    setSelected((was) => {
      const next = new Set(was);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const renderState = ({ total, error, retry }: Rows) => {
    if (error)
      return (
        <ErrorState title={t`Ces fiches ne s’affichent pas`} sentence={sentenceOf(error)} onRetry={retry} />
      );
    if (total === undefined) return <Skeleton lines={10} />;
    if (total > 0) return null;
    if (isNarrowed(filter)) {
      return (
        <EmptyState
          title={t`Aucune fiche ne répond à ces filtres`}
          actions={
            <Button
              onPress={() => setFilter({ ...startOf(kind), sort: filter.sort })}
            >{t`Retirer les filtres`}</Button>
          }
        />
      );
    }
    return (
      <EmptyState
        title={t`Pas encore de fiche de ce type`}
        actions={
          <Button
            variant="primary"
            onPress={() => openOverlay({ name: 'create', kind })}
          >{t`Créer la première`}</Button>
        }
      />
    );
  };

  return (
    <div className={css.fill}>
      <div className={`${toolbar} ${css.kindBar}`}>
        {header ?? (
          <div className={css.kindName}>
            <KindIcon kind={kind} size={18} />
            <h1 className={toolbarTitle}>{names.many[locale]}</h1>
            {count !== undefined && <span className={css.count}>{count.toLocaleString(locale)}</span>}
          </div>
        )}
        <SearchField
          label={t`Filtrer`}
          placeholder={t`Filtrer par titre, code…`}
          className={css.filterField}
          value={filter.contains ?? ''}
          onChange={(text) => setFilter(withPart(filter, 'contains', text.trim() ? text : undefined))}
        />
        {!areCharts && <AskedField filter={filter} onChange={setFilter} />}
        {!areCharts && (
          <div className={css.filters}>
            <Filters kind={kind} filter={filter} onChange={setFilter} />
          </div>
        )}
        <div className={css.kindActions}>
          {kind === 'indicateur' && <ViewChoice />}
          {!areCharts && <ColumnMenu kind={kind} />}
          <Button variant="primary" onPress={() => openOverlay({ name: 'create', kind })}>
            <FilePlus2 size={14} aria-hidden />
            <Trans>Nouvelle fiche</Trans>
          </Button>
        </div>
      </div>
      {examples !== undefined && examples.total > 0 && (
        <div className={css.banner}>
          <Plural
            value={examples.total}
            one="Une fiche est un exemple, marqué comme tel."
            other="# fiches sont des exemples, marqués comme tels."
          />
          <Button compact onPress={() => void removeExamples()}>
            <Trans>Retirer tous les exemples</Trans>
          </Button>
        </div>
      )}
      {areCharts ? (
        <Suspense fallback={<Skeleton lines={10} />}>
          <IndicatorGrid contains={deferred.contains} />
        </Suspense>
      ) : (
        <>
          <SelectionBar selected={selected} onClear={() => setSelected(new Set())} />
          <RecordGrid
            label={names.many[locale]}
            filter={deferred}
            columns={shownColumns(kind, shown)}
            selected={selected}
            onSelect={toggle}
            onSort={(sort) => setFilter({ ...filter, sort })}
            initialOffset={recallView(kind)?.offset ?? 0}
            onScroll={(offset) => rememberView(kind, { filter, offset })}
            initialRow={recallView(kind)?.opened ?? null}
            onOpen={(opened) => rememberView(kind, { filter, opened })}
            renderState={renderState}
          />
        </>
      )}
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table2, Waypoints } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { KINDS } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconToggle } from '../../ui/button/IconButton.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { spacer, toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { drawGraph } from './draw/draw.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Filters } from './Filters.tsx';
import { findIn } from './find.ts';
import * as css from './graph.css.ts';
import type { GraphHandle } from './GraphCanvas.tsx';
import { GraphTable } from './GraphTable.tsx';
import { GraphView } from './GraphView.tsx';
import { clustersOf, type Graph, graphOf } from './model.ts';
import { useGraphLayout } from './useGraphLayout.ts';
import type { Drawn } from './useGraphExport.ts';
import { EVERYTHING, inputOf, isNarrowed, useGraphChoice } from './view-state.ts';

const CLUSTERS = 12;

/** The whole archive as a graph: filtered, gathered in groups, searched, and read as a table. */
export function GraphPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const choice = useGraphChoice();
  const input = useDeferredValue(JSON.stringify(inputOf(choice)));
  const { data, error, refetch } = useQuery({
    ...api.links.graph.queryOptions({ input: JSON.parse(input) as ReturnType<typeof inputOf> }),
    placeholderData: keepPreviousData,
  });
  const graph = useMemo(() => (data ? graphOf(data) : null), [data]);
  const step = useGraphLayout(graph, false);
  const groups = step?.groups;
  const clusters = useMemo(() => (graph && groups ? clustersOf(graph, groups) : []), [graph, groups]);
  const [allGroups, setAllGroups] = useState(false);
  const [asked, setAsked] = useState('');
  const search = useDeferredValue(asked);
  const found = useMemo(() => (graph ? findIn(graph, search) : null), [graph, search]);
  const handle = useRef<GraphHandle>(null);
  const problem = error && errorOf(error).kind === 'invalid-query' ? sentenceOf(error) : null;

  const drawn = (): Drawn | null => {
    const scene = handle.current?.scene();
    if (!scene || !graph) return null;
    const [records, links] = [graph.size, graph.from.length];
    return {
      ...scene.size,
      title: t`Graphe de l’archive`,
      subtitle: t`${records} fiches, ${links} liens`,
      description: summaryOf(
        graph,
        locale,
        clusters.map(({ name }) => name),
      ),
      footer: t`Vigie. Chaque point est une fiche, sa taille dit le nombre de ses liens.`,
      name: 'graphe',
      draw: (pen, ink) => drawGraph(pen, { ...scene, ink }),
    };
  };

  return (
    <div className={css.page}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>
          <Trans>Graphe</Trans>
        </h1>
        {graph && (
          <span className={css.status} role="status">
            <Plural value={graph.size} one="# fiche" other="# fiches" />
            {', '}
            <Plural value={graph.from.length} one="# lien" other="# liens" />
            {graph.total > graph.size && (
              <Trans>, les plus liées de {graph.total.toLocaleString(locale)}</Trans>
            )}
            {found && (
              <>
                {' · '}
                <Plural value={found.size} _0="rien de ce nom" one="# trouvée" other="# trouvées" />
              </>
            )}
          </span>
        )}
        <span className={spacer} />
        <SearchField
          label={t`Chercher dans le graphe`}
          placeholder={t`Chercher dans le graphe`}
          value={asked}
          onChange={setAsked}
          onSubmit={() => {
            const [first] = found ?? [];
            if (found && first !== undefined) {
              handle.current?.show([...found]);
              handle.current?.choose(first);
            }
          }}
          className={css.searchField}
        />
        <IconToggle
          icon={choice.as === 'table' ? Waypoints : Table2}
          label={t`En tableau`}
          isSelected={choice.as === 'table'}
          onChange={(table) => useGraphChoice.setState({ as: table ? 'table' : 'drawing' })}
        />
        <ExportMenu drawn={drawn} />
      </div>
      <div className={toolbar}>
        <Filters problem={problem} />
        {problem !== null && (
          <span role="alert" className={css.status}>
            {problem}
          </span>
        )}
      </div>
      {error && problem === null && (
        <ErrorState
          title={t`Le graphe ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!graph && !error && <Skeleton lines={8} />}
      {graph?.size === 0 && (
        <EmptyState
          title={t`Aucune fiche ne répond`}
          actions={
            isNarrowed(choice) && (
              <Button onPress={() => useGraphChoice.setState(EVERYTHING)}>{t`Retirer les filtres`}</Button>
            )
          }
        >
          {t`Élargissez les filtres : d’autres natures, d’autres liens, toutes les années.`}
        </EmptyState>
      )}
      {graph && graph.size > 0 && choice.as === 'table' && <GraphTable graph={graph} found={found} />}
      {graph && graph.size > 0 && choice.as === 'drawing' && (
        <div className={css.withSide}>
          <GraphView
            graph={graph}
            step={step}
            clusters={clusters}
            found={found}
            label={t`Graphe de l’archive. ${summaryOf(
              graph,
              locale,
              clusters.map(({ name }) => name),
            )}`}
            handle={handle}
          />
          <aside className={css.side} aria-label={t`Groupes et légende`} tabIndex={0}>
            {clusters.length > 1 && (
              <section className={css.group}>
                <SectionLabel count={clusters.length}>
                  <Trans>Groupes</Trans>
                </SectionLabel>
                {clusters.slice(0, allGroups ? clusters.length : CLUSTERS).map(({ group, name, members }) => (
                  <PlainButton
                    key={group}
                    className={css.clusterButton}
                    onPress={() => handle.current?.show(members)}
                  >
                    <span className={css.grow}>{name}</span>
                    <span className={css.status}>{members.length.toLocaleString(locale)}</span>
                  </PlainButton>
                ))}
                {!allGroups && clusters.length > CLUSTERS && (
                  <Button compact variant="quiet" onPress={() => setAllGroups(true)}>
                    <Plural
                      value={clusters.length - CLUSTERS}
                      one="Un autre groupe"
                      other="# autres groupes"
                    />
                  </Button>
                )}
              </section>
            )}
            <section className={css.group}>
              <SectionLabel>
                <Trans>Natures</Trans>
              </SectionLabel>
              <div className={css.legend}>
                {KINDS.filter((kind) => graph.kinds.includes(kind)).map((kind) => (
                  <span key={kind} className={css.legendItem}>
                    <KindIcon kind={kind} size={13} /> {KIND_LABELS[kind].many[locale]}
                  </span>
                ))}
              </div>
            </section>
          </aside>
        </div>
      )}
    </div>
  );
}

/** The graph in a few words, for who cannot see it. */
function summaryOf(graph: Graph, locale: 'fr' | 'en', clusters: readonly string[]): string {
  const counts = KINDS.map((kind) => [kind, graph.kinds.filter((one) => one === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([kind, count]) =>
        `${KIND_LABELS[kind][count > 1 ? 'many' : 'one'][locale]} ${count.toLocaleString(locale)}`,
    );
  const most = graph.byDegree.slice(0, 5).map((node) => `${graph.titles[node]} (${graph.degree[node]})`);
  return [counts.join(', '), most.join(', '), clusters.slice(0, 5).join(', ')].filter(Boolean).join('. ');
}

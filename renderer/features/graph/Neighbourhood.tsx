import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table2, Waypoints } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconToggle } from '../../ui/button/IconButton.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { drawGraph } from './draw/draw.ts';
import { ExportMenu } from './ExportMenu.tsx';
import * as css from './graph.css.ts';
import type { GraphHandle } from './GraphCanvas.tsx';
import { GraphTable } from './GraphTable.tsx';
import { GraphView } from './GraphView.tsx';
import { graphOf } from './model.ts';
import { useGraphLayout } from './useGraphLayout.ts';
import type { Drawn } from './useGraphExport.ts';

type Depth = '1' | '2' | '3';

/** A record and what is linked to it, one to three steps away, as a drawing or a table. */
export function Neighbourhood({
  id,
  title,
  header,
  className,
}: {
  id: string;
  title: string;
  header?: ReactNode;
  className?: string;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [depth, setDepth] = useState<Depth>('1');
  const [asTable, setAsTable] = useState(false);
  const { data, error, refetch } = useQuery({
    ...api.links.neighbourhood.queryOptions({ input: { id, depth: Number(depth) } }),
    placeholderData: keepPreviousData,
  });
  const graph = useMemo(() => (data ? graphOf(data) : null), [data]);
  const step = useGraphLayout(graph, true);
  const handle = useRef<GraphHandle>(null);
  const drawn = (): Drawn | null => {
    const scene = handle.current?.scene();
    if (!scene || !graph) return null;
    const [records, links] = [graph.size, graph.from.length];
    return {
      ...scene.size,
      title: t`Autour de « ${title} »`,
      subtitle: t`${records} fiches, ${links} liens`,
      description: graph.byDegree.map((node) => graph.titles[node]).join(', '),
      footer: t`Vigie. Chaque point est une fiche, sa taille dit le nombre de ses liens.`,
      name: 'graphe-autour',
      draw: (pen, ink) => drawGraph(pen, { ...scene, ink }),
    };
  };
  return (
    <>
      <div className={css.bar}>
        {header}
        <Select<Depth>
          shape="pill"
          label={t`Jusqu’où suivre les liens`}
          value={depth}
          onChange={setDepth}
          options={[
            { value: '1', label: t`Un lien` },
            { value: '2', label: t`Deux liens` },
            { value: '3', label: t`Trois liens` },
          ]}
        />
        {graph && (
          <span className={css.status} role="status">
            <Plural
              value={graph.size - 1}
              _0="aucune fiche liée"
              one="une fiche liée"
              other="# fiches liées"
            />
            {graph.total > graph.size && (
              <Trans>, les premières de {(graph.total - 1).toLocaleString(locale)}</Trans>
            )}
          </span>
        )}
        <span className={css.push}>
          <IconToggle
            icon={asTable ? Waypoints : Table2}
            label={t`En tableau`}
            isSelected={asTable}
            onChange={setAsTable}
          />
          {!asTable && <ExportMenu drawn={drawn} />}
        </span>
      </div>
      {error && (
        <ErrorState
          small
          title={t`Les liens ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!graph && !error && <Skeleton lines={5} />}
      {graph && (
        <div className={className ?? css.body}>
          {asTable ? (
            <GraphTable graph={graph} found={null} />
          ) : (
            <GraphView
              graph={graph}
              step={step}
              clusters={[]}
              found={null}
              label={t`Graphe autour de ${title}`}
              handle={handle}
            />
          )}
        </div>
      )}
    </>
  );
}

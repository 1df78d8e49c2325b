import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import * as css from './graph.css.ts';
import { GraphCanvas, type GraphHandle, ZoomButtons } from './GraphCanvas.tsx';
import type { LayoutStep } from './layout/simulate.ts';
import { type Cluster, type Graph, neighboursOf } from './model.ts';

const SHOWN = 5;

/** A graph with its buttons and the card of what is pointed at or chosen. */
export function GraphView({
  graph,
  step,
  clusters,
  found,
  label,
  handle,
}: {
  graph: Graph;
  step: LayoutStep | null;
  clusters: readonly Cluster[];
  found: ReadonlySet<number> | null;
  label: string;
  handle: Ref<GraphHandle>;
}) {
  const { t } = useLingui();
  const inner = useRef<GraphHandle>(null);
  const [active, setActive] = useState<number | null>(null);
  const onActive = useCallback((node: number | null) => setActive(node), []);
  useImperativeHandle(handle, () => ({
    scene: () => inner.current?.scene() ?? null,
    show: (nodes) => inner.current?.show(nodes),
    choose: (node) => inner.current?.choose(node),
    zoomBy: (factor) => inner.current?.zoomBy(factor),
    whole: () => inner.current?.whole(),
  }));
  if (!step) return <Skeleton lines={6} />;
  return (
    <div className={css.body}>
      <GraphCanvas
        graph={graph}
        step={step}
        clusters={clusters}
        found={found}
        label={label}
        onActive={onActive}
        handle={inner}
      />
      <ZoomButtons
        onZoom={(factor) => inner.current?.zoomBy(factor)}
        onWhole={() => inner.current?.whole()}
      />
      {active !== null && active < graph.size && <Card graph={graph} node={active} />}
      {step.done < 1 && (
        <p className={css.working} role="status">
          {t`Mise en place : ${Math.round(step.done * 100)} %`}
        </p>
      )}
    </div>
  );
}

function Card({ graph, node }: { graph: Graph; node: number }) {
  const locale = useLocale();
  const kind = graph.kinds[node]!;
  const around = useMemo(() => neighboursOf(graph, node), [graph, node]);
  const named = around.slice(0, SHOWN).map((other) => graph.titles[other]);
  return (
    <div className={css.card}>
      <span className={css.cardKind}>
        <KindIcon kind={kind} size={13} /> {KIND_LABELS[kind].one[locale]} · {graph.codes[node]}
      </span>
      <LocationLink to={locationOf({ id: graph.ids[node]!, kind })} className={css.cardTitle}>
        {graph.titles[node]}
      </LocationLink>
      <span className={css.cardLinks}>
        {around.length === 0 ? (
          <Trans>Aucun lien parmi ce qui est montré</Trans>
        ) : (
          <>
            <Plural value={around.length} one="Liée à une fiche" other="Liée à # fiches" /> :{' '}
            {named.join(', ')}
            {around.length > SHOWN && '…'}
          </>
        )}
      </span>
    </div>
  );
}

import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { Table } from '../../ui/table/Table.tsx';
import * as css from './graph.css.ts';
import { type Graph, linkWords, neighboursOf } from './model.ts';

const PAGE = 100;
const NAMED = 6;

/** The same graph as a table: each record, those with most links first, and what it is linked to. */
export function GraphTable({ graph, found }: { graph: Graph; found: ReadonlySet<number> | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [shown, setShown] = useState(PAGE);
  const nodes = found ? graph.byDegree.filter((node) => found.has(node)) : graph.byDegree;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t`Tableau des liens`}>
      <Table
        caption={t`Fiches et leurs liens, les plus liées d’abord`}
        rows={nodes.slice(0, shown)}
        rowId={(node) => graph.ids[node] ?? String(node)}
        columns={[
          {
            id: 'title',
            title: t`Fiche`,
            rowHeader: true,
            cell: (node) => (
              <LocationLink to={locationOf({ id: graph.ids[node]!, kind: graph.kinds[node]! })}>
                {graph.titles[node]}
              </LocationLink>
            ),
          },
          {
            id: 'kind',
            title: t`Nature`,
            cell: (node) => (
              <span className={css.legendItem}>
                <KindIcon kind={graph.kinds[node]!} size={13} />
                {KIND_LABELS[graph.kinds[node]!].one[locale]}
              </span>
            ),
          },
          {
            id: 'links',
            title: t`Liens`,
            numeric: true,
            cell: (node) => graph.degree[node]?.toLocaleString(locale),
          },
          {
            id: 'to',
            title: t`Liée à`,
            cell: (node) => {
              const around = neighboursOf(graph, node);
              return (
                <>
                  {around.slice(0, NAMED).map((other, at) => (
                    <span key={other}>
                      {at > 0 && ' ; '}
                      {linkWords(graph, node, other, t`mention`, locale).join(', ')}
                      {' : '}
                      <LocationLink to={locationOf({ id: graph.ids[other]!, kind: graph.kinds[other]! })}>
                        {graph.titles[other]}
                      </LocationLink>
                    </span>
                  ))}
                  {around.length > NAMED && (
                    <>
                      {' '}
                      <Plural
                        value={around.length - NAMED}
                        one="et une autre fiche"
                        other="et # autres fiches"
                      />
                    </>
                  )}
                </>
              );
            },
          },
        ]}
      />
      {nodes.length > shown && (
        <Button onPress={() => setShown(shown + PAGE)}>{t`En montrer d’autres`}</Button>
      )}
    </div>
  );
}

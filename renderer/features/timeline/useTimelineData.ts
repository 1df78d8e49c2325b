import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { itemsOf } from '#preload/contract/timeline.ts';
import { api } from '../../client/client.ts';
import { type Span, spanOf } from './spans.ts';
import { useTimelineView } from './view-state.ts';

const NONE: never[] = [];

/** What the host answers to the timeline's filter: counts first, then the records with the arcs asked for. */
export function useTimelineData() {
  const { kinds, query, arcs: types } = useTimelineView();
  const asked = useDeferredValue(query).trim();
  const filter = { kinds: [...kinds], ...(asked && { query: asked }) };
  const options = { input: filter, placeholderData: keepPreviousData };
  const density = useQuery(api.timeline.density.queryOptions(options));
  const columns = useQuery(api.timeline.columns.queryOptions(options));
  const arcs = useQuery(
    api.timeline.arcs.queryOptions({
      input: { ...filter, types: [...types] },
      placeholderData: keepPreviousData,
      enabled: types.length > 0,
    }),
  );
  const items = useMemo(() => (columns.data ? itemsOf(columns.data) : NONE), [columns.data]);
  const spans = useMemo(() => items.map(spanOf).filter((span): span is Span => span !== null), [items]);
  const refs = columns.data?.refs ?? NONE;
  const titles = useMemo(
    () => new Map([...refs, ...items].map(({ id, title }) => [id, title])),
    [refs, items],
  );
  return {
    filtered: asked !== '',
    error: columns.error ?? arcs.error ?? density.error,
    retry: () => void Promise.all([columns.refetch(), arcs.refetch(), density.refetch()]),
    loaded: columns.data !== undefined,
    density: density.data,
    items,
    spans,
    refs,
    titles,
    arcs: types.length > 0 ? (arcs.data ?? NONE) : NONE,
  };
}

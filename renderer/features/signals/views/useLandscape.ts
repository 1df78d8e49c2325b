import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { SignalGroup } from '#preload/contract/signals.ts';
import type { RecordRow } from '#preload/contract/records.ts';
import { api } from '../../../client/client.ts';
import { byImportance, type Signal } from './signal.ts';
import { useSignalsView } from './view-state.ts';

const NO_SIGNALS: readonly Signal[] = [];
const NO_GROUPS: readonly SignalGroup[] = [];
const NO_CYCLES: readonly RecordRow[] = [];

/** The signals that the filters keep, the most important first, with their groups and the cycles to choose among. */
export type Landscape = {
  signals: readonly Signal[];
  byId: ReadonlyMap<string, Signal>;
  groups: readonly SignalGroup[];
  cycles: readonly RecordRow[];
  /** A filter is on. */
  filtered: boolean;
  loaded: boolean;
  error: unknown;
  retry: () => void;
};

/** What the host answers to the filters common to every view. */
export function useLandscape(): Landscape {
  const { query, cycleId } = useSignalsView();
  const asked = useDeferredValue(query).trim();
  const landscape = useQuery(
    api.signals.landscape.queryOptions({
      input: asked ? { query: asked } : {},
      placeholderData: keepPreviousData,
    }),
  );
  const cycles = useQuery(
    api.records.list.queryOptions({
      input: { kind: 'cycle', sort: { by: 'date', direction: 'asc' }, limit: 100 },
    }),
  );
  const { data } = landscape;
  const signals = useMemo(
    () =>
      data
        ? data.signals.filter((signal) => cycleId === null || signal.cycleId === cycleId).sort(byImportance)
        : NO_SIGNALS,
    [data, cycleId],
  );
  const byId = useMemo(() => new Map(signals.map((signal) => [signal.id, signal])), [signals]);
  return {
    signals,
    byId,
    groups: data?.groups ?? NO_GROUPS,
    cycles: cycles.data?.rows ?? NO_CYCLES,
    filtered: asked !== '' || cycleId !== null,
    loaded: data !== undefined,
    error: landscape.error,
    retry: () => void landscape.refetch(),
  };
}

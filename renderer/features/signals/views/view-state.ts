import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Analyst } from './signal.ts';

export type SignalsView = {
  /** In the one query language. */
  query: string;
  /** Signals of this cycle alone; null for all. */
  cycleId: string | null;
  analyst: Analyst;
  as: 'picture' | 'table';
};

/** How this person looks at the signals, the same in every view, kept between two launches. */
export const useSignalsView = create<SignalsView>()(
  persist<SignalsView>(() => ({ query: '', cycleId: null, analyst: 'all', as: 'picture' }), {
    name: 'vigie.signals',
    version: 1,
  }),
);

/** Which view is shown, kept while the program runs. */
export const useSignalsTab = create<{ tab: string }>()(() => ({ tab: 'radar' }));

/** What the panel speaks of (one signal, the signals of a bubble), and the place that has the focus of each picture. */
export const useSignalsPlace = create<{ ids: readonly string[]; active: Readonly<Record<string, string>> }>()(
  () => ({ ids: [], active: {} }),
);

/** Has the panel speak of these signals. */
export function lookAt(ids: readonly string[]): void {
  useSignalsPlace.setState({ ids });
}

/** The signals selected, the same in every view, kept while the program runs. */
export const useSelectedSignals = create<{ ids: ReadonlySet<string> }>()(() => ({ ids: new Set() }));

/** Selects these signals, or none of them any more when all were. */
export function toggleSignals(ids: readonly string[]): void {
  useSelectedSignals.setState(({ ids: before }) => {
    const next = new Set(before);
    if (ids.every((id) => before.has(id))) for (const id of ids) next.delete(id);
    else for (const id of ids) next.add(id);
    return { ids: next };
  });
}

/** Adds signals to those selected. */
export function selectMoreSignals(ids: Iterable<string>): void {
  useSelectedSignals.setState(({ ids: before }) => ({ ids: new Set([...before, ...ids]) }));
}

/** Selects none. */
export function clearSignals(): void {
  useSelectedSignals.setState({ ids: new Set() });
}

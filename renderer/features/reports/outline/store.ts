import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Section } from './sections.ts';

/** What is known of a report's plan while it is written. */
export type OutlineState = {
  sections: readonly Section[];
  /** The key of the heading over the caret; null before the first. */
  current: string | null;
  /** The key of the heading whose words are being written in the plan. */
  renaming: string | null;
  /** What became of the section that was last moved, for a screen reader. */
  said: string;
};
export type OutlineStore = StoreApi<OutlineState>;

/** A store of its own for each report on screen. */
export function newOutline(): OutlineStore {
  return createStore<OutlineState>(() => ({ sections: [], current: null, renaming: null, said: '' }));
}

export const OutlineContext = createContext<OutlineStore>(newOutline());

/** The plan of the report on screen, live. */
export function useOutline<Part>(part: (state: OutlineState) => Part): Part {
  return useStore(use(OutlineContext), part);
}

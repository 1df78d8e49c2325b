import { createContext, use } from 'react';
import type { NumberedPlace } from '#db/domain/reports/numbering.ts';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A heading, a figure or a table with its number and the node that it is; null for what stands inside another. */
export type Place = NumberedPlace & { key: string | null };

export type Places = {
  places: readonly Place[];
  /** The keys of the nodes of the text that may have a number or show what may, by rank. */
  slots: readonly string[];
  pages: ReadonlyMap<string, number>;
  /** True while what some piece shows is not known: its numbers and those after it may be other ones. */
  waiting: boolean;
};
export type PlacesStore = StoreApi<Places>;

/** A store of its own for each text on screen. */
export function newPlaces(): PlacesStore {
  return createStore<Places>(() => ({ places: [], slots: [], pages: new Map(), waiting: false }));
}

/** The places of the text on screen; none outside a report. */
export const PlacesContext = createContext<PlacesStore | null>(null);

/** The places of a text shown inside the one on screen, numbered as they stand there. */
export const InnerPlacesContext = createContext<PlacesStore | null>(null);

/** Where a text has no numbers. */
export const NOWHERE = newPlaces();

/** The place of a block, live: undefined when the text has none there. */
export function usePlace(blockId: string): Place | undefined {
  return useStore(use(PlacesContext) ?? NOWHERE, ({ places }) =>
    places.find((place) => place.blockId === blockId),
  );
}

/** The page on which a block stood when the pages were last made. */
export function usePage(blockId: string): number | undefined {
  return useStore(use(PlacesContext) ?? NOWHERE, ({ pages }) => pages.get(blockId));
}

/** All the places of the text on screen. */
export function usePlaces(): readonly Place[] {
  return useStore(use(PlacesContext) ?? NOWHERE, ({ places }) => places);
}

/** True while numbers are not all known yet. */
export function useArePlacesWaiting(): boolean {
  return useStore(use(PlacesContext) ?? NOWHERE, ({ waiting }) => waiting);
}

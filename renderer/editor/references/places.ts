import { createContext, use } from 'react';
import type { NumberedPlace } from '#db/domain/reports/numbering.ts';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A heading, a figure or a table that a reference can lead to, with the node that it is; null for what stands inside a piece. */
export type Place = NumberedPlace & { blockId: string; key: string | null };

export type Places = { places: readonly Place[]; pages: ReadonlyMap<string, number> };
export type PlacesStore = StoreApi<Places>;

/** A store of its own for each text on screen. */
export function newPlaces(): PlacesStore {
  return createStore<Places>(() => ({ places: [], pages: new Map() }));
}

/** The places of the text on screen; none outside a report. */
export const PlacesContext = createContext<PlacesStore | null>(null);

const NOWHERE = newPlaces();

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

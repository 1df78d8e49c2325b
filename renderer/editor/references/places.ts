import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A heading, a figure or a table that a reference can lead to: `number` is « 2.1 » or « 3 », '' where none is shown. */
export type Place = {
  blockId: string;
  is: 'section' | 'figure' | 'table';
  number: string;
  title: string;
  /** How deep a heading stands, from 0. */
  depth: number;
};

/** A place with the node that it is, where the text is being written. */
export type KeyedPlace = Place & { key: string };

export type Places = { places: readonly KeyedPlace[]; pages: ReadonlyMap<string, number> };
export type PlacesStore = StoreApi<Places>;

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

import { type NodeKey } from 'lexical';
import { use } from 'react';
import { useStore } from 'zustand';
import { InnerPlacesContext, NOWHERE, PlacesContext, type Place } from './places.ts';

/** The numbered place that a block of the text around is, live. */
export function usePlaceOfNode(key: NodeKey): Place | undefined {
  const report = use(PlacesContext);
  const inner = use(InnerPlacesContext);
  return useStore(inner ?? report ?? NOWHERE, ({ places }) => places.find((place) => place.key === key));
}

import type { NodeKey } from 'lexical';
import { use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { NumberedPlace } from '#db/domain/reports/numbering.ts';
import { InnerPlacesContext, NOWHERE, PlacesContext } from './places.ts';

/**
 * The places that stand inside what a node shows, each by its way from there; none but in a report. `captioned`: the node writes
 * the caption that is its own.
 */
export function usePlacesIn(key: NodeKey, captioned = false): readonly NumberedPlace[] | null {
  const report = use(PlacesContext);
  const inner = use(InnerPlacesContext);
  const known = useStore(inner ?? report ?? NOWHERE, ({ places, slots }) => {
    const rank = slots.indexOf(key);
    const inside = places.flatMap((place) =>
      place.path.length > 1 &&
      place.path[0] === rank &&
      !(captioned && place.key === key && place.level === 0)
        ? [{ ...place, key: null, path: place.path.slice(1) }]
        : [],
    );
    // As words, so that the places of another piece change nothing here.
    return JSON.stringify(inside);
  });
  return useMemo(() => (report ? (JSON.parse(known) as NumberedPlace[]) : null), [report, known]);
}

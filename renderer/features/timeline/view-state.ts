import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Kind } from '#db/domain/kinds.ts';
import type { Grouping } from './lanes.ts';

/** The kinds that have a place in time, in the order they are offered. */
export const TIMELINE_KINDS: readonly Kind[] = [
  'cycle',
  'axe',
  'etude',
  'atelier',
  'publication',
  'evenement',
  'acteur',
  'signal',
  'note',
  'rapport',
  'libre',
];

const SHOWN_FIRST: readonly Kind[] = [
  'cycle',
  'axe',
  'etude',
  'atelier',
  'publication',
  'evenement',
  'signal',
];

/** What is shown and how: what a saved view keeps. */
export type TimelineView = {
  kinds: readonly Kind[];
  grouping: Grouping;
  /** A second grouping inside each lane. */
  then: Grouping | null;
  /** Types of relation drawn as arcs. */
  arcs: readonly string[];
  /** In the one query language. */
  query: string;
  as: 'lanes' | 'table';
};

/** How this person looks at the timeline, kept between two launches. */
export const useTimelineView = create<TimelineView>()(
  persist<TimelineView>(
    () => ({
      kinds: SHOWN_FIRST,
      grouping: 'kind',
      then: null,
      arcs: ['renouvelle'],
      query: '',
      as: 'lanes',
    }),
    { name: 'vigie.timeline', version: 1 },
  ),
);

/** Shows or hides the arcs of a type of relation. */
export function toggleArcs(type: string): void {
  useTimelineView.setState(({ arcs }) => ({
    arcs: arcs.includes(type) ? arcs.filter((other) => other !== type) : [...arcs, type],
  }));
}

/** Which of the timeline's views is shown, kept while the program runs. */
export const useTimelineTab = create<{ tab: string }>()(() => ({ tab: 'lanes' }));

/** Shows or hides a kind; the last one stays. */
export function toggleKind(kind: Kind): void {
  useTimelineView.setState(({ kinds }) => {
    const next = kinds.includes(kind)
      ? kinds.filter((other) => other !== kind)
      : TIMELINE_KINDS.filter((other) => other === kind || kinds.includes(other));
    return next.length > 0 ? { kinds: next } : {};
  });
}

/** The place that has the focus of the lanes (`placeKey`): kept while the program runs, so that coming back from a record finds it. */
export const useTimelinePlace = create<{ active: string | null }>()(() => ({ active: null }));

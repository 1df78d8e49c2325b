import type { Kind } from '#db/domain/kinds.ts';
import type { ListFilter } from './filter.ts';

type View = {
  filter: ListFilter;
  offset: number;
  /** The rank of the record last opened from there. */
  opened: number | null;
};

const views = new Map<Kind, View>();

/** How the table of a kind was left, so that going back finds it again; forgotten when the program closes. */
export function recallView(kind: Kind): View | undefined {
  return views.get(kind);
}

/** Keeps how a table is being looked at: what narrows it, how far it was scrolled, in pixels, and what was opened from it. */
export function rememberView(kind: Kind, view: Partial<View> & Pick<View, 'filter'>): void {
  views.set(kind, { offset: 0, opened: null, ...views.get(kind), ...view });
}

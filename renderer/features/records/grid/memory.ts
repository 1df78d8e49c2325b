import type { Kind } from '#db/domain/kinds.ts';
import type { ListFilter } from './filter.ts';

type View = { filter: ListFilter; offset: number };

const views = new Map<Kind, View>();

/** How the table of a kind was left, so that going back finds it again; forgotten when the program closes. */
export function recallView(kind: Kind): View | undefined {
  return views.get(kind);
}

/** Keeps how a table is being looked at: what narrows it, and how far it was scrolled, in pixels. */
export function rememberView(kind: Kind, view: Partial<View> & Pick<View, 'filter'>): void {
  views.set(kind, { offset: 0, ...views.get(kind), ...view });
}

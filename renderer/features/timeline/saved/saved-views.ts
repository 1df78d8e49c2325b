import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Day } from '../days.ts';
import type { TimelineView } from '../view-state.ts';

/** A view kept under a name: what is shown, which days, what was selected. */
export type SavedView = {
  id: string;
  name: string;
  view: TimelineView;
  days: { from: Day; to: Day } | null;
  selected: readonly string[];
};

/** The named views of this person on this machine, in the order of their names. */
export const useSavedViews = create<{ views: readonly SavedView[] }>()(
  persist<{ views: readonly SavedView[] }>(() => ({ views: [] }), {
    name: 'vigie.timeline.views',
    version: 1,
  }),
);

/** Keeps a view; one of the same name is replaced. */
export function saveView(view: Omit<SavedView, 'id'>): void {
  useSavedViews.setState(({ views }) => ({
    views: [...views.filter(({ name }) => name !== view.name), { ...view, id: crypto.randomUUID() }].toSorted(
      (a, b) => a.name.localeCompare(b.name, 'fr'),
    ),
  }));
}

/** Forgets a view, and gives it for whoever wants it back. */
export function forgetView(id: string): SavedView | null {
  const { views } = useSavedViews.getState();
  useSavedViews.setState({ views: views.filter((view) => view.id !== id) });
  return views.find((view) => view.id === id) ?? null;
}

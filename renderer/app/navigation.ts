import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Location } from './locations.ts';
import {
  activeTab,
  close,
  cycle,
  forget,
  go,
  goInTab,
  placeOf,
  replace,
  step,
  type Tab,
  type Tabs,
} from './tabs.ts';

export const HOME: Location = { page: 'notes' };

const newTabId = () => crypto.randomUUID();

const first = newTabId();

/** The tabs, kept between two launches. */
export const useTabs = create<Tabs>()(
  persist<Tabs>(() => ({ tabs: [{ id: first, places: [HOME], at: 0 }], active: first }), {
    name: 'vigie.tabs',
    version: 1,
  }),
);

const apply = (next: (state: Tabs) => Tabs) => useTabs.setState(next(useTabs.getState()), true);

/** Moving about, from anywhere: components and commands alike. */
export const navigate = {
  /** In the active tab. */
  to: (location: Location) => apply((state) => go(state, location)),
  /** In the active tab, without a step of history. */
  replace: (location: Location) => apply((state) => replace(state, location)),
  /** In another tab, shown at once or left behind. */
  inTab: (location: Location, { activate = false } = {}) =>
    apply((state) => goInTab(state, location, newTabId(), { activate })),
  back: () => apply((state) => step(state, -1)),
  forward: () => apply((state) => step(state, 1)),
  activate: (id: string) => apply((state) => ({ ...state, active: id })),
  close: (id?: string) => apply((state) => close(state, id ?? state.active, HOME)),
  nextTab: () => apply((state) => cycle(state, 1)),
  previousTab: () => apply((state) => cycle(state, -1)),
  /** A record went to the trash: no tab keeps showing it. */
  forgetRecord: (id: string) =>
    apply((state) => forget(state, (place) => 'id' in place && place.id === id, HOME)),
};

/** Where the reader is now. */
export function useLocation(): Location {
  return useTabs((state) => placeOf(activeTab(state)));
}

/** The tab on screen, live. */
export function useActiveTab(): Tab {
  return useTabs(activeTab);
}

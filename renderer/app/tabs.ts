import { sameLocation, type Location } from './locations.ts';

/** A tab remembers where it was: `places[at]` is what it shows. */
export type Tab = { id: string; places: readonly Location[]; at: number };
export type Tabs = { tabs: readonly Tab[]; active: string };

const MOST_PLACES = 100;

/** The place a tab shows. */
export function placeOf(tab: Tab): Location {
  return tab.places[tab.at] ?? { page: 'notes' };
}

/** The tab on screen: the first when the active one is gone. There is always one. */
export function activeTab(state: Tabs): Tab {
  const tab = state.tabs.find((one) => one.id === state.active) ?? state.tabs[0];
  if (!tab) throw new Error('there is always one tab');
  return tab;
}

function change(state: Tabs, id: string, next: (tab: Tab) => Tab): Tabs {
  return { ...state, tabs: state.tabs.map((tab) => (tab.id === id ? next(tab) : tab)) };
}

/** Goes to a place in the active tab; what was ahead in its history is forgotten, as in a browser. */
export function go(state: Tabs, location: Location): Tabs {
  return change(state, state.active, (tab) => {
    if (sameLocation(placeOf(tab), location)) return tab;
    const places = [...tab.places.slice(0, tab.at + 1), location].slice(-MOST_PLACES);
    return { ...tab, places, at: places.length - 1 };
  });
}

/** Changes the place shown without a step of history: a query being typed, a code resolved to its record. */
export function replace(state: Tabs, location: Location): Tabs {
  return change(state, state.active, (tab) => ({ ...tab, places: tab.places.with(tab.at, location) }));
}

/** Shows a place in another tab: the one already there, else a new one just after the active one. */
export function goInTab(
  state: Tabs,
  location: Location,
  id: string,
  { activate }: { activate: boolean },
): Tabs {
  const there = state.tabs.find((tab) => sameLocation(placeOf(tab), location));
  if (there) return activate ? { ...state, active: there.id } : state;
  const after = state.tabs.findIndex((tab) => tab.id === state.active) + 1;
  return {
    tabs: state.tabs.toSpliced(after, 0, { id, places: [location], at: 0 }),
    active: activate ? id : state.active,
  };
}

/** One step back (-1) or forward (+1) in the active tab, if there is one. */
export function step(state: Tabs, by: -1 | 1): Tabs {
  return change(state, state.active, (tab) => {
    const at = tab.at + by;
    return at < 0 || at >= tab.places.length ? tab : { ...tab, at };
  });
}

/** Closes a tab and shows its neighbour; the last tab is never closed, it goes to `home`. */
export function close(state: Tabs, id: string, home: Location): Tabs {
  const index = state.tabs.findIndex((tab) => tab.id === id);
  if (index < 0) return state;
  if (state.tabs.length === 1) return change(state, id, (tab) => ({ ...tab, places: [home], at: 0 }));
  const tabs = state.tabs.toSpliced(index, 1);
  const neighbour = tabs[Math.min(index, tabs.length - 1)];
  return { tabs, active: state.active === id && neighbour ? neighbour.id : state.active };
}

/** The next (+1) or previous (-1) tab, round and round. */
export function cycle(state: Tabs, by: -1 | 1): Tabs {
  const index = state.tabs.findIndex((tab) => tab.id === state.active);
  const next = state.tabs[(index + by + state.tabs.length) % state.tabs.length];
  return next ? { ...state, active: next.id } : state;
}

/** Forgets a record that is no more: tabs that show it go back, or home. */
export function forget(state: Tabs, isGone: (location: Location) => boolean, home: Location): Tabs {
  return {
    ...state,
    tabs: state.tabs.map((tab) => {
      if (!tab.places.some(isGone)) return tab;
      const before = tab.places.slice(0, tab.at + 1).filter((place) => !isGone(place));
      const places = before.length > 0 ? before : [home];
      return { ...tab, places, at: places.length - 1 };
    }),
  };
}

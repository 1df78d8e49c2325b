import { describe, expect, test } from 'vitest';
import type { Location } from '#renderer/app/locations.ts';
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
  type Tabs,
} from '#renderer/app/tabs.ts';

const home: Location = { page: 'notes' };
const atelier: Location = { page: 'record', id: 'atelier' };
const study: Location = { page: 'record', id: 'study' };
const timeline: Location = { page: 'timeline' };
const start: Tabs = { tabs: [{ id: 't1', places: [home], at: 0 }], active: 't1' };
const shown = (state: Tabs) => placeOf(activeTab(state));

describe('the history of a tab', () => {
  test('goes back and forward, and no further than its ends', () => {
    const there = go(go(start, atelier), study);
    expect(shown(there)).toEqual(study);
    expect(shown(step(there, -1))).toEqual(atelier);
    expect(shown(step(step(there, -1), 1))).toEqual(study);
    expect(shown(step(there, 1))).toEqual(study);
    expect(shown(step(start, -1))).toEqual(home);
  });

  test('forgets what was ahead when one goes elsewhere', () => {
    const elsewhere = go(step(go(start, atelier), -1), timeline);
    expect(shown(step(elsewhere, 1))).toEqual(timeline);
    expect(shown(step(elsewhere, -1))).toEqual(home);
  });

  test('does not repeat the place one is at', () => {
    expect(activeTab(go(go(start, atelier), atelier)).places).toHaveLength(2);
  });

  test('keeps no step of a place that replaced another', () => {
    const typed = replace(go(start, { page: 'search', query: 'con' }), {
      page: 'search',
      query: 'confiance',
    });
    expect(shown(typed)).toEqual({ page: 'search', query: 'confiance' });
    expect(shown(step(typed, -1))).toEqual(home);
  });

  test('stays bounded however long one walks', () => {
    let state = start;
    for (let i = 0; i < 250; i += 1) state = go(state, { page: 'record', id: String(i) });
    expect(activeTab(state).places.length).toBeLessThanOrEqual(100);
    expect(shown(state)).toEqual({ page: 'record', id: '249' });
  });
});

describe('several tabs', () => {
  const two = goInTab(start, atelier, 't2', { activate: false });

  test('a place opened aside leaves the reader where they are', () => {
    expect(two.tabs).toHaveLength(2);
    expect(shown(two)).toEqual(home);
  });

  test('a place already open in a tab is shown, not opened twice', () => {
    const again = goInTab(two, atelier, 't3', { activate: true });
    expect(again.tabs).toHaveLength(2);
    expect(again.active).toBe('t2');
  });

  test('closing the one shown shows its neighbour, and the last one goes home', () => {
    const closed = close({ ...two, active: 't2' }, 't2', home);
    expect(closed.active).toBe('t1');
    expect(shown(close(go(closed, timeline), 't1', home))).toEqual(home);
  });

  test('next and previous go round', () => {
    expect(cycle(two, 1).active).toBe('t2');
    expect(cycle(cycle(two, 1), 1).active).toBe('t1');
    expect(cycle(two, -1).active).toBe('t2');
  });

  test('a record put in the trash is shown by no tab', () => {
    const walked = go(go(goInTab(start, study, 't2', { activate: false }), atelier), study);
    const without = forget(walked, (place) => 'id' in place && place.id === 'study', home);
    expect(shown(without)).toEqual(atelier);
    expect(placeOf(without.tabs[1]!)).toEqual(home);
  });
});

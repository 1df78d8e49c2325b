import { beforeEach, describe, expect, test } from 'vitest';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { marksWithin } from '#renderer/features/timeline/find.ts';
import { actionOf } from '#renderer/features/timeline/keyboard.ts';
import { lanesOf } from '#renderer/features/timeline/lanes.ts';
import { laneBoxes, layOut } from '#renderer/features/timeline/layout.ts';
import { placeAfter } from '#renderer/features/present/place-after.ts';
import { cycleSteps, stepsOf } from '#renderer/features/timeline/present/steps.ts';
import { linksText } from '#renderer/features/timeline/selection/copy.ts';
import {
  addSelected,
  clearSelection,
  selectOnly,
  toggleSelected,
  useSelection,
} from '#renderer/features/timeline/selection/selection.ts';
import { dateRead, span } from './arbitraries.ts';

const selected = (): string[] => [...useSelection.getState().ids].sort();

describe('a selection', () => {
  beforeEach(clearSelection);

  test('grows, shrinks and is replaced', () => {
    toggleSelected('a');
    addSelected(['b', 'a', 'c']);
    expect(selected()).toEqual(['a', 'b', 'c']);
    toggleSelected('b');
    expect(selected()).toEqual(['a', 'c']);
    selectOnly(['z']);
    expect(selected()).toEqual(['z']);
    clearSelection();
    expect(selected()).toEqual([]);
  });

  test('a rectangle takes the marks it touches, and only them', () => {
    const spans = [
      span('a', '2015-03-01'),
      span('b', '2018-06-12'),
      span('c', '2015-03-02', { kind: 'atelier' }),
    ];
    const lanes = lanesOf(spans, 'kind');
    const extent = { from: dayOf('2007-01-01'), to: dayOf('2023-12-31') };
    const options = { pixelsPerDay: 0.3, measure: (text: string) => text.length * 6, titleOf: () => 'Titre' };
    const { boxes, total } = laneBoxes(lanes, 600, { ...options, extent });
    const layout = layOut(
      { lanes, boxes, height: total, ...options, view: extent, locale: 'fr', within: null },
      1,
    );
    const at = (from: string, to: string, y0: number, y1: number): string[] =>
      marksWithin(layout, { x0: dayOf(from) * 0.3, x1: dayOf(to) * 0.3, y0, y1 }).map(
        ({ mark }) => mark.span.item.id,
      );
    expect(at('2007-01-01', '2023-01-01', 0, total)).toEqual(['a', 'b', 'c']);
    expect(at('2014-06-01', '2016-01-01', 0, total)).toEqual(['a', 'c']);
    const [first] = boxes;
    expect(at('2014-06-01', '2016-01-01', 0, first?.height ?? 0)).toEqual(['a']);
    expect(at('2009-01-01', '2010-01-01', 0, total)).toEqual([]);
  });

  test('its keys: space selects, Shift and an arrow extend, Ctrl and A take all', () => {
    const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
      actionOf({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });
    expect(key(' ')).toBe('select');
    expect(key('ArrowRight', { shiftKey: true })).toEqual({ move: 'next', select: true });
    expect(key('a', { ctrlKey: true })).toBe('select-all');
    expect(key('a')).toBeNull();
    expect(key('ArrowRight', { altKey: true })).toBeNull();
  });

  test('is copied as lines that a note understands', () => {
    const spans = [
      span('E-012', '2018-06-12', { title: 'Évaluer' }),
      span('EV-001', '2021-07-12', { title: 'Rencontre', date: null, planned: dateRead('2021-07') }),
    ];
    expect(linksText(spans, 'fr')).toBe(
      '- [[Évaluer]] (E-012, 12 juin 2018)\n- [[Rencontre]] (EV-001, juillet 2021)',
    );
  });
});

describe('a presentation', () => {
  test('a cycle is shown with what it produced, by kind', () => {
    const cycle = span('phare', '2013/2017', { kind: 'cycle' });
    const all = [
      span('b', '2016', { cycleId: 'phare' }),
      span('a', '2014', { cycleId: 'phare' }),
      span('c', '2014', { kind: 'atelier', cycleId: 'phare' }),
      span('d', '2014', { kind: 'atelier' }),
      cycle,
    ];
    expect(
      cycleSteps(all).map(({ span: one, produced }) => [
        one.item.id,
        produced.map(({ kind, spans }) => [kind, spans.map(({ item }) => item.id)]),
      ]),
    ).toEqual([
      [
        'phare',
        [
          ['etude', ['a', 'b']],
          ['atelier', ['c']],
        ],
      ],
    ]);
    expect(stepsOf([span('x', '2014')])[0]?.produced).toEqual([]);
  });

  test('goes on and back by keys, never beyond its ends', () => {
    expect([placeAfter('PageDown', 0, 3), placeAfter('ArrowRight', 2, 3), placeAfter(' ', 1, 3)]).toEqual([
      1, 2, 2,
    ]);
    expect([placeAfter('PageUp', 0, 3), placeAfter('ArrowLeft', 2, 3), placeAfter('Home', 2, 3)]).toEqual([
      0, 1, 0,
    ]);
    expect([placeAfter('Escape', 1, 3), placeAfter('n', 1, 3), placeAfter('x', 1, 3)]).toEqual([
      'end',
      'notes',
      null,
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { chartData, chartLabel, seriesNames } from '#db/domain/indicators/chart/series.ts';
import { chartSummary } from '#db/domain/indicators/chart/words.ts';
import { agreedFigure, figureLabel, figureNow, hasChanged } from '#db/domain/indicators/figure.ts';
import { readMeasures } from '#db/domain/indicators/reading.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { measure } from './measures.ts';

const indicator = { id: 'i', code: 'I-001', kind: 'indicateur' as const, title: 'Part' };
const read = (...[id, value, more]: Parameters<typeof measure>): MeasureRead => {
  const one = measure(id, value, more);
  const edtf = String(more?.year ?? 2015);
  return {
    ...one,
    date: { ...one.date, edtf, wording: null },
    indicator,
    study: null,
    page: null,
    comment: '',
  };
};

describe('a live figure', () => {
  const measures = [read('a', 21, { year: 2011 }), read('b', 37, { year: 2018 })];

  test('is the value of its measure, as French writes it', () => {
    expect(figureLabel(figureNow('b', measures)!, 'fr')).toBe('37\u202f%');
    expect(figureLabel(figureNow('b', [read('b', 28.5)])!, 'en')).toBe('28.5\u202f%');
  });

  test('is a range with both sources when they disagree', () => {
    const disputed = [
      read('a', 81, { sourceLabel: 'Étude', sourceAddress: 'https://a.fr/' }),
      read('b', 84, { sourceLabel: 'Presse', sourceAddress: 'https://b.fr/' }),
    ];
    const now = figureNow('a', disputed)!;
    expect(figureLabel(now, 'fr')).toBe('81–84\u202f%');
    expect(now.disputed.map(({ sourceLabel }) => sourceLabel)).toEqual(['Étude', 'Presse']);
  });

  test('is gone with its measure', () => {
    expect(figureNow('z', measures)).toBeNull();
  });

  test('has changed when its value, date or base is another, not for a space', () => {
    const agreed = agreedFigure(figureNow('b', measures)!, 'Part');
    const now = (...parts: Parameters<typeof read>) => figureNow('b', [read(...parts)])!;
    expect(hasChanged(agreed, now('b', 37, { year: 2018 }))).toBe(false);
    expect(hasChanged({ ...agreed, label: '37\u00a0%' }, now('b', 37, { year: 2018 }))).toBe(false);
    expect(hasChanged(agreed, now('b', 38, { year: 2018 }))).toBe(true);
    expect(hasChanged(agreed, now('b', 37, { year: 2017 }))).toBe(true);
    expect(hasChanged(agreed, now('b', 37, { year: 2018, base: 'maires' }))).toBe(true);
  });
});

describe('the series a chart shows', () => {
  const measures = [
    read('c', 37, { year: 2015, comparability: 'phare' }),
    read('a', 21, { year: 2011, base: 'toutes' }),
    read('b', 28.5, { year: 2012, comparability: 'phare' }),
  ];

  test('are named by their group, or their base without one, in the order of time', () => {
    expect(seriesNames(measures)).toEqual(['toutes', 'phare']);
  });

  test('are all of them when it names none, or none that is left', () => {
    expect(chartData(measures, []).measures.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(chartData(measures, ['disparue']).measures).toHaveLength(3);
  });

  test('are read together, so that a line never leads to one left out', () => {
    const { measures: shown, reading } = chartData(measures, ['phare']);
    expect(shown.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(reading.segments.map(({ from, to }) => [from, to])).toEqual([['b', 'c']]);
    expect(reading.breaks).toEqual([]);
    expect(chartLabel({ measures: shown }, 'fr')).toBe(
      '28,5\u202f% (2012, entreprises)\u00a0; 37\u202f% (2015, entreprises)',
    );
  });

  test('are told in words, with what is never joined and why', () => {
    const summary = chartSummary(chartData(measures, []).measures, readMeasures(measures), 'fr');
    expect(summary).toMatch(/^3 mesures, 2 séries que rien ne relie, de 2011 à 2015\. 21\u202f%/);
    expect(summary).toContain('La base diffère');
    expect(chartSummary([], readMeasures([]), 'en')).toBe('No measure.');
  });
});

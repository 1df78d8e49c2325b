import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTime } from '#db/domain/indicators/measured.ts';
import { readMeasures } from '#db/domain/indicators/reading.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { asTable } from '#renderer/features/indicators/chart/as-table.ts';
import { changeText, figureText, rangeText } from '#db/domain/indicators/chart/format.ts';
import { overlaps, placeLabel, type Box } from '#db/domain/indicators/chart/labels.ts';
import { layOut } from '#db/domain/indicators/chart/scene.ts';
import { anyMeasures, measure } from '../measures.ts';

const indicator = { id: 'i', code: 'I-001', kind: 'indicateur' as const, title: 'Part' };
const asRead = (one: ReturnType<typeof measure>): MeasureRead => ({
  ...one,
  date: { ...one.date, edtf: one.date.start ?? '', wording: null },
  indicator,
  study: null,
  page: null,
  comment: '',
});
const sceneOf = (measures: ReturnType<typeof measure>[], width = 700) => {
  const read = inTime(measures.map(asRead));
  return layOut({
    measures: read,
    reading: readMeasures(read),
    width,
    height: 280,
    locale: 'fr',
    widthOf: (text) => text.length * 7,
    words: { ofBreak: ({ kind }) => kind, sources: (count) => `${count} sources` },
  });
};

describe('the chart of an indicator', () => {
  test('stands on zero, and a percentage reaches 100', () => {
    const scene = sceneOf([measure('a', 21, { year: 2011 }), measure('b', 37)]);
    expect(scene.yTicks.map(({ label }) => label)).toEqual(
      ['0', '20', '40', '60', '80', '100'].map((one) => `${one}\u202f%`),
    );
    expect(scene.lines).toEqual([]);
    expect(scene.breaks).toHaveLength(1);
    expect(scene.xTicks.map(({ label }) => label)).toContain('2013');
  });

  test('draws a range over the values in conflict, with how many sources', () => {
    const [range] = sceneOf([measure('a', 81), measure('b', 84)]).ranges;
    expect(range?.label?.text).toBe('entreprises 81–84\u202f% (2 sources)');
  });

  test('draws measures of the most common unit only, and counts those left to the table', () => {
    const scene = sceneOf([measure('a', 1), measure('b', 2), measure('c', 3, { unit: 'sur 5' })]);
    expect(scene.points.map(({ measure: one }) => one.id)).toEqual(['a', 'b']);
    expect(scene.left).toBe(1);
    expect(sceneOf([]).points).toEqual([]);
  });

  test('whatever the measures and the width, marks are inside and texts never touch each other', () => {
    fc.assert(
      fc.property(anyMeasures, fc.integer({ min: 240, max: 1200 }), (measures, width) => {
        const { points, ranges, breaks, plot } = sceneOf(measures, width);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(plot.x);
          expect(x).toBeLessThanOrEqual(plot.x + plot.width);
          expect(y).toBeGreaterThanOrEqual(plot.y - 0.001);
          expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.001);
        }
        const boxes = [...points, ...ranges, ...breaks].flatMap(({ label }): Box[] =>
          label ? [{ x: label.x, y: label.y - 11, width: label.text.length * 7, height: 15 }] : [],
        );
        boxes.forEach((box, index) => {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });

  test('a text too long for its place gives way to a shorter one, then to none', () => {
    const room = {
      frame: { x: 0, y: 0, width: 100, height: 100 },
      taken: [],
      widthOf: (text: string) => text.length * 7,
    };
    expect(placeLabel({ x: 20, y: 50 }, ['beaucoup trop long', 'court'], room)?.text).toBe('court');
    expect(placeLabel({ x: 20, y: 50 }, ['beaucoup trop long'], room)).toBeNull();
  });
});

test('figures are written as French writes them', () => {
  expect(figureText(28.5, '%', 'fr')).toBe('28,5\u202f%');
  expect(rangeText(81, 84, '%', 'fr')).toBe('81–84\u202f%');
  expect(changeText(8.5, '%', 'fr')).toBe('+8,5\u202fpoints');
  expect(changeText(-2, 'entreprises', 'fr')).toBe('\u22122\u202fentreprises');
});

test('a copied table keeps its cells apart and its signs harmless', () => {
  const { tsv, html } = asTable(
    [
      ['Base', 'Valeur'],
      ['a\tb\n<c>', '37'],
    ],
    'Part & base',
  );
  expect(tsv).toBe('Base\tValeur\na b <c>\t37');
  expect(html).toContain('<caption>Part &amp; base</caption>');
  expect(html).toContain('&lt;c&gt;</td><td>37</td>');
});

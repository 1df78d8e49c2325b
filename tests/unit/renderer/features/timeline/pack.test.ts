import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { packLane, type Placed, rowsWanted, shorten } from '#renderer/features/timeline/pack.ts';
import { crowd, span } from './arbitraries.ts';

const measure = (text: string): number => text.length * 6.5;
const HOME = dayOf('2007-01-01');
const END = dayOf('2023-12-31');

const options = (pixelsPerDay: number, rows: number) => ({
  pixelsPerDay,
  rows,
  measure,
  widths: [190, 96] as const,
  limits: [HOME * pixelsPerDay, END * pixelsPerDay] as const,
  edges: [-Infinity, Infinity] as const,
  titleOf: ({ item }: Placed['span']) => item.title,
});

/** What a label covers, in its row. */
const labelBox = ({ label }: Placed) => label && { x0: label.x, x1: label.x + label.width };

describe('labels of a lane', () => {
  test('never touch another label or another mark, whatever the crowd, the scale and the rows', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (spans, pixelsPerDay, rows) => {
          const placed = packLane(spans, options(pixelsPerDay, rows));
          for (const one of placed) {
            const box = labelBox(one);
            if (!box) continue;
            for (const other of placed) {
              if (other === one || other.row !== one.row) continue;
              const others = [{ x0: other.left, x1: other.right }, labelBox(other)];
              for (const taken of others) {
                if (taken)
                  expect(Math.min(box.x1, taken.x1) - Math.max(box.x0, taken.x0)).toBeLessThanOrEqual(1e-6);
              }
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('no span is lost, and each stays in the rows of its lane', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 4 }), (spans, rows) => {
        const placed = packLane(spans, options(0.1, rows));
        expect(placed.map(({ span: one }) => one)).toEqual(spans);
        for (const { row } of placed) expect(row >= 0 && row < rows).toBe(true);
      }),
    );
  });

  test('a label stays beside its own mark, or inside its bar', () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: 0.05, max: 5, noNaN: true }), (spans, pixelsPerDay) => {
        for (const { label, left, right, x0, x1 } of packLane(spans, options(pixelsPerDay, 5))) {
          if (!label) continue;
          if (label.side === 'right') expect(label.x).toBeCloseTo(right + 5);
          if (label.side === 'left') expect(label.x + label.width).toBeCloseTo(left - 5);
          if (label.side === 'inside') expect(label.x >= x0 && label.x + label.width <= x1).toBe(true);
        }
      }),
    );
  });

  test('a lone label is whole on the right, and on the left when the edge is near', () => {
    const study = span('a', '2015-09-30', { title: 'PHARE-Citoyens' });
    const [right] = packLane([study], options(0.2, 1));
    expect(right?.label).toMatchObject({ text: 'PHARE-Citoyens', side: 'right' });
    const [left] = packLane([study], { ...options(0.2, 1), edges: [-Infinity, dayOf('2015-12-01') * 0.2] });
    expect(left?.label).toMatchObject({ text: 'PHARE-Citoyens', side: 'left' });
  });

  test('two cycles that follow each other share a row, each with its name inside', () => {
    const cycles = [
      span('a', '2008/2012', { kind: 'cycle', title: 'ARPEA' }),
      span('b', '2013/2017', { kind: 'cycle', title: 'PHARE' }),
    ];
    const placed = packLane(cycles, options(0.18, 3));
    expect(placed.map(({ row, label }) => [row, label?.side])).toEqual([
      [0, 'inside'],
      [0, 'inside'],
    ]);
    expect(rowsWanted(cycles, options(0.18, 3), 9)).toBe(1);
  });

  test('a shortened text fits and says it is shortened', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 8, max: 300 }), (text, width) => {
        const short = shorten(text, width, measure);
        expect(measure(short) <= width).toBe(true);
        if (short !== text) expect(short.endsWith('…')).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { LaneKeeper } from '#renderer/features/timeline/keeper.ts';
import { lanesOf } from '#renderer/features/timeline/lanes.ts';
import { laneBoxes, layOut, type LayoutInput } from '#renderer/features/timeline/layout.ts';
import { markOf, packLane, type Placed } from '#renderer/features/timeline/pack.ts';
import { stretched } from '#renderer/features/timeline/stretch.ts';
import { crowd } from './arbitraries.ts';

const measure = (text: string): number => text.length * 6.5;
const titleOf = ({ item }: Placed['span']): string => item.title;
const HOME = dayOf('2007-01-01');
const END = dayOf('2023-12-31');
const around = (pixelsPerDay: number) => ({
  pixelsPerDay,
  limits: [HOME * pixelsPerDay, END * pixelsPerDay] as const,
  edges: [-Infinity, Infinity] as const,
});
const ratio = fc.double({ min: 0.4, max: 2.5, noNaN: true });

describe('the marks of a lane while the scale moves', () => {
  const packed = (spans: Parameters<typeof packLane>[0], pixelsPerDay: number, rows: number) =>
    packLane(spans, { ...around(pixelsPerDay), rows, measure, widths: [190, 96], titleOf });

  test('stand where their dates are, in the row they have', () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: 0.02, max: 20, noNaN: true }), ratio, (spans, scale, by) => {
        const before = packed(spans, scale, 4);
        const after = stretched(before, around(scale * by));
        expect(after.map(({ span, row }) => [span, row])).toEqual(before.map(({ span, row }) => [span, row]));
        for (const { span, x0, x1 } of after)
          expect({ x0, x1 }).toMatchObject(pick(markOf(span, around(scale * by))));
      }),
    );
  });

  test('keep only the labels that touch nothing', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.double({ min: 0.02, max: 20, noNaN: true }),
        ratio,
        fc.integer({ min: 1, max: 5 }),
        (spans, scale, by, rows) => {
          const after = stretched(packed(spans, scale, rows), around(scale * by));
          for (const one of after) {
            if (!one.label) continue;
            const box = { x0: one.label.x, x1: one.label.x + one.label.width };
            for (const other of after) {
              if (other === one || other.row !== one.row) continue;
              const label = other.label && { x0: other.label.x, x1: other.label.x + other.label.width };
              for (const taken of [{ x0: other.left, x1: other.right }, label])
                if (taken)
                  expect(Math.min(box.x1, taken.x1) - Math.max(box.x0, taken.x0)).toBeLessThanOrEqual(1e-6);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('keep the label of one that stands alone', () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: 1, max: 2.5, noNaN: true }), (spans, by) => {
        const single = packed(spans.slice(0, 1), 0.1, 1);
        const after = stretched(single, around(0.1 * by));
        expect(after.filter(({ label }) => label).length).toBe(single.filter(({ label }) => label).length);
      }),
    );
  });
});

const pick = ({ x0, x1 }: { x0: number; x1: number }) => ({ x0, x1 });

describe('lanes laid out while the scale moves', () => {
  const inputOf = (spans: Parameters<typeof packLane>[0]): LayoutInput => {
    const lanes = lanesOf(spans, 'kind');
    const extent = { from: HOME, to: END };
    const options = { pixelsPerDay: 0.1, measure, titleOf };
    const { boxes, total } = laneBoxes(lanes, 600, { ...options, extent });
    return { lanes, boxes, height: total, ...options, view: extent, locale: 'fr', within: null };
  };
  const shown = { from: HOME, to: END };

  test('end, pass after pass, as if they had been laid out at once', () => {
    fc.assert(
      fc.property(crowd, ratio, (spans, by) => {
        // A clock that says at each look that the time is over: one lane a pass.
        let now = 0;
        const keeper = new LaneKeeper(() => (now += 100));
        const first = inputOf(spans);
        keeper.layOut(first, { zoom: 1, shown, budget: 3 });
        const second = { ...first, pixelsPerDay: first.pixelsPerDay * by };
        let passes = 0;
        let last = keeper.layOut(second, { zoom: by, shown, budget: 3 });
        while (last.behind && passes < 20) {
          last = keeper.layOut(second, { zoom: by, shown, budget: 3 });
          passes += 1;
        }
        expect(last).toEqual({ layout: layOut(second, by), behind: false });
      }),
    );
  });

  test('show every lane in every pass, marks in their days', () => {
    fc.assert(
      fc.property(crowd, ratio, (spans, by) => {
        let now = 0;
        const keeper = new LaneKeeper(() => (now += 100));
        const first = inputOf(spans);
        keeper.layOut(first, { zoom: 1, shown, budget: 3 });
        const second = { ...first, pixelsPerDay: first.pixelsPerDay * by };
        const { layout } = keeper.layOut(second, { zoom: by, shown, budget: 3 });
        const whole = layOut(second, by);
        expect(layout.lanes.map(({ lane }) => lane.id)).toEqual(whole.lanes.map(({ lane }) => lane.id));
        layout.lanes.forEach(({ marks }, at) =>
          expect(marks.map(({ x0, x1 }) => [x0, x1])).toEqual(
            whole.lanes[at]?.marks.map(({ x0, x1 }) => [x0, x1]),
          ),
        );
      }),
    );
  });

  test('lay out anew what the marks at hand do not cover', () => {
    const spans = fc.sample(crowd, { numRuns: 1, seed: 7 })[0] ?? [];
    const keeper = new LaneKeeper(() => 0);
    const first = { ...inputOf(spans), view: { from: HOME, to: HOME + 10 } };
    keeper.layOut(first, { zoom: 1, shown: { from: HOME, to: HOME + 5 }, budget: 3 });
    const later = { ...first, view: { from: END - 10, to: END } };
    const moment = { zoom: 1, shown: { from: END - 5, to: END }, budget: -1 };
    expect(keeper.layOut(later, moment)).toEqual({ layout: layOut(later, 1), behind: false });
  });
});

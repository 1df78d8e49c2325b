import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSlots, type DatedCount } from '#db/domain/coverage/superpose.ts';
import { periodOf, stepsIn, type StepUnit } from '#db/domain/coverage/steps.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import { Recorder } from '#renderer/features/drawing/recorder.ts';
import { drawPlot } from '#renderer/features/coverage/superpose/draw.ts';
import { cycleInk } from '#renderer/features/coverage/superpose/inks.ts';
import { signed } from '#renderer/features/coverage/superpose/lanes.ts';
import type { PlotScene } from '#renderer/features/coverage/superpose/plot.ts';
import { layOutPlot } from '#renderer/features/coverage/superpose/scene.ts';
import { hasBegun } from '#renderer/features/coverage/superpose/slots.ts';
import { toEdtfInterval } from '#renderer/features/coverage/superpose/interval.ts';
import { stripOf } from '#renderer/features/cycles/strip.ts';
import { inkOf } from '#renderer/features/timeline/ink.ts';

const widthOf = (text: string): number => text.length * 7;
const number = (value: number): string => String(Math.round(value * 10) / 10);

function superposed(
  title: string,
  start: string,
  end: string | null,
  rows: readonly DatedCount[],
  unit: StepUnit = 'year',
): Superposed {
  const period = periodOf({ start, end });
  if (!period) throw new Error('no period');
  const steps = unit === 'year' ? 5 : 20;
  return {
    cycle: { id: title, code: 'C-001', kind: 'cycle', title, date: null, period },
    steps: stepsIn(period, unit),
    kinds: countSlots(rows, { start, unit, steps }),
    ...{ dated: rows.length, announced: 0, undated: 0 },
  };
}

const lay = (
  cycles: readonly Superposed[],
  more: Partial<Parameters<typeof layOutPlot>[0]> = {},
): PlotScene =>
  layOutPlot({
    ...{ shape: 'curves', unit: 'year', cumulated: true, steps: 5, cycles, pair: null, today: '2026-11-23' },
    ...{ width: 900, height: 500, widthOf, number, slotName: (slot) => `S${slot}` },
    ...more,
  });

const dates = (year: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('etude' as const, 'publication' as const),
      edtf: fc
        .integer({ min: year - 1, max: year + 6 })
        .chain((one) => fc.constantFrom(`${one}`, `${one}-05`, `${one}-05-12`, `${one}~`)),
      count: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 12 },
  );
const three = fc
  .tuple(dates(2008), dates(2013), dates(2018))
  .map(([a, b, c]) => [
    superposed('ARPEA', '2008-01-01', '2012-12-31', a),
    superposed('PHARE', '2013-01-01', '2017-12-31', b),
    superposed('Cycle 2018-2022', '2018-01-01', '2022-12-31', c),
  ]);

describe('cycles drawn on their own years', () => {
  test('no name and no figure covers another, whatever there is to draw', () => {
    fc.assert(
      fc.property(three, fc.boolean(), (cycles, cumulated) => {
        const { lanes } = lay(cycles, { cumulated });
        const names = lanes.flatMap(({ name }) => name ?? []).sort((a, b) => a.y - b.y);
        names
          .slice(1)
          .forEach(({ y }, index) => expect(y - (names[index]?.y ?? 0)).toBeGreaterThanOrEqual(16.9));
        const labels = lanes.flatMap(({ points }) => points.flatMap(({ label }) => label ?? []));
        labels.forEach((one, index) =>
          labels.slice(index + 1).forEach((other) => {
            const apart =
              Math.abs(one.y - other.y) >= 14.9 ||
              one.x + widthOf(one.text) <= other.x ||
              other.x + widthOf(other.text) <= one.x;
            expect(apart).toBe(true);
          }),
        );
      }),
    );
  });

  test('every shape draws inside its sheet, with colours that a file can hold', () => {
    fc.assert(
      fc.property(
        three,
        fc.constantFrom('curves' as const, 'side' as const, 'difference' as const),
        (cycles, shape) => {
          const scene = lay(cycles, { shape, pair: ['Cycle 2018-2022', 'PHARE'] });
          const pen = new Recorder();
          drawPlot(pen, scene, { ...inkOf('light'), cycle: (after) => cycleInk(after, 'light') });
          expect(pen.shapes.length).toBeGreaterThan(0);
          for (const { points } of scene.lanes)
            for (const { x, y } of points) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(x).toBeLessThanOrEqual(scene.width);
              expect(y).toBeGreaterThanOrEqual(-1);
              expect(y).toBeLessThanOrEqual(scene.height);
            }
        },
      ),
    );
  });

  test('what is still to come is not drawn as nothing, and the step under way is said incomplete', () => {
    const running = superposed('En cours', '2025-01-01', '2029-12-31', [
      { kind: 'etude', edtf: '2025-03', count: 2 },
      { kind: 'etude', edtf: '2026-03', count: 1 },
    ]);
    const [lane] = lay([running]).lanes;
    expect(lane?.points.map(({ slot, value, current }) => [slot, value, current])).toEqual([
      [1, 2, false],
      [2, 3, true],
    ]);
    expect(hasBegun(running, 'year', 3, '2026-11-23')).toBe(false);
  });

  test('what comes after the end of a cycle is marked', () => {
    const short = superposed('Exploration', '2007-01-01', '2007-12-31', [
      { kind: 'publication', edtf: '2008', count: 1 },
    ]);
    const [lane] = lay([short], { cumulated: false }).lanes;
    expect(lane?.points.map(({ slot, beyond }) => [slot, beyond])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('a difference is what one has and the other has not', () => {
    const one = superposed('A', '2013-01-01', '2017-12-31', [{ kind: 'etude', edtf: '2015-09', count: 3 }]);
    const other = superposed('B', '2008-01-01', '2012-12-31', [{ kind: 'etude', edtf: '2009-11', count: 1 }]);
    const { lanes } = lay([other, one], { shape: 'difference', pair: ['A', 'B'], cumulated: false });
    expect(lanes[0]?.points.map(({ value }) => value)).toEqual([0, -1, 3, 0, 0]);
    expect([signed(3, number), signed(-1, number), signed(0, number)]).toEqual(['+3', '−1', '0']);
  });

  test.each([
    ['2018-01-01', '2018-12-31', '2018'],
    ['2013-01-01', '2017-12-31', '2013/2017'],
    ['2018-04-01', '2018-06-30', '2018-04/2018-06'],
    ['2018-02-01', '2018-02-28', '2018-02'],
    ['2017-11-23', '2018-11-22', '2017-11-23/2018-11-22'],
  ])('the days from %s to %s are %s', (from, to, edtf) => {
    expect(toEdtfInterval(from, to)).toBe(edtf);
  });
});

describe('the strip of a cycle', () => {
  test('shows its years, one more where something falls there, and imprecise dates as long as they are', () => {
    const record = (id: string, edtf: string) => ({
      ...{ id, code: 'E-001', kind: 'etude' as const, title: id, planned: null, example: false },
      date: { edtf, wording: null, start: null, end: null },
    });
    const strip = stripOf(
      { start: '2018-01-01', end: '2022-12-31', openEnded: false },
      ['etude', 'atelier'],
      [record('jour', '2018-04-11'), record('annee', '2019'), record('apres', '2023-01-26')],
    );
    expect(strip.years.map(({ year, inside }) => [year, inside])).toEqual([
      [2018, true],
      [2019, true],
      [2020, true],
      [2021, true],
      [2022, true],
      [2023, false],
    ]);
    const [row] = strip.rows;
    expect(row?.marks.map(({ id, exact }) => [id, exact])).toEqual([
      ['jour', true],
      ['annee', false],
      ['apres', true],
    ]);
    const year = row?.marks[1];
    expect(((year?.to ?? 0) - (year?.from ?? 0)) * 6).toBeCloseTo(1, 1);
  });
});

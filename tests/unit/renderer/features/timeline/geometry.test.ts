import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcsOf } from '#renderer/features/timeline/arcs.ts';
import { calendarOf, dayOf, dayOfCalendar, isoOf } from '#renderer/features/timeline/days.ts';
import { bucketAt, densityOf } from '#renderer/features/timeline/density.ts';
import { markAt, moveFrom } from '#renderer/features/timeline/find.ts';
import { LANE_PADDING, ROW, rowMiddle, shareHeight } from '#renderer/features/timeline/heights.ts';
import { actionOf } from '#renderer/features/timeline/keyboard.ts';
import { lanesOf } from '#renderer/features/timeline/lanes.ts';
import { laneBoxes, layOut } from '#renderer/features/timeline/layout.ts';
import { extentOf, spanOf } from '#renderer/features/timeline/spans.ts';
import { ticksFor, unitAt } from '#renderer/features/timeline/ticks.ts';
import {
  homeOf,
  revealing,
  scaleOf,
  viewOf,
  zoomedBy,
  zoomLimits,
} from '#renderer/features/timeline/viewport.ts';
import { crowd, dateRead, item, span } from './arbitraries.ts';

const measure = (text: string): number => text.length * 6.5;
const titleOf = ({ item: { title } }: ReturnType<typeof span>): string => title;

describe('days', () => {
  test('go to the calendar and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        const { year, month, day: number } = calendarOf(day);
        expect(dayOfCalendar(year, month, number)).toBe(day);
        expect(dayOf(isoOf(day))).toBe(day);
      }),
    );
  });
});

describe('spans', () => {
  test.each([
    ['2018-04-11', 'instant'],
    ['2018-12', 'soft'],
    ['2018-33', 'soft'],
    ['2018', 'soft'],
    ['2008/2012', 'period'],
  ])('%s is drawn as %s', (edtf, nature) => {
    expect(span('a', edtf).nature).toBe(nature);
  });

  test('the year of a cycle is its duration', () => {
    expect(span('a', '2007', { kind: 'cycle' }).nature).toBe('period');
  });

  test('an imprecise date covers all the days it may mean, the last included', () => {
    const { from, to } = span('a', '2018-12');
    expect([from, to]).toEqual([dayOf('2018-12-01'), dayOf('2019-01-01')]);
  });

  test('what is only announced stands where it was announced for, and says so', () => {
    const announced = spanOf(item('a', null, { planned: dateRead('2021-07-12') }));
    expect(announced).toMatchObject({ announced: true, planned: null, from: dayOf('2021-07-12') });
    const both = spanOf(item('a', '2021-03', { planned: dateRead('2021-03-25') }));
    expect(both).toMatchObject({ announced: false, planned: { from: dayOf('2021-03-25') } });
    expect(spanOf(item('a', null))).toBeNull();
  });

  test('approximate and uncertain dates keep their mark; open sides have no day', () => {
    expect(span('a', '2015~')).toMatchObject({ approximate: true, uncertain: false });
    expect(span('a', '2020-11-26?')).toMatchObject({ approximate: false, uncertain: true });
    expect(span('a', '2018/..')).toMatchObject({ to: null });
    expect(extentOf([span('a', '2018/..'), span('b', '../2020')])).toEqual({
      from: dayOf('2018-01-01'),
      to: dayOf('2021-01-01'),
    });
  });
});

describe('lanes', () => {
  const cycle = span('phare', '2013/2017', { kind: 'cycle', title: 'PHARE' });
  const study = span('citoyens', '2015-09-30', { cycleId: 'phare' });
  const atelier = span('atelier', '2018-04-11', { kind: 'atelier' });

  test('by kind, in the usual order of kinds, each in the order of time', () => {
    const early = span('early', '2009');
    const lanes = lanesOf([atelier, study, early, cycle], 'kind');
    expect(lanes.map(({ id }) => id)).toEqual(['kind:cycle', 'kind:etude', 'kind:atelier']);
    expect(lanes[1]?.spans).toEqual([early, study]);
  });

  test('by cycle, the cycle itself leading its lane and what belongs to none last', () => {
    const lanes = lanesOf([study, atelier, cycle], 'cycle');
    expect(lanes.map(({ spans }) => spans.map((one) => one.item.id))).toEqual([
      ['phare', 'citoyens'],
      ['atelier'],
    ]);
    expect(lanes[1]?.of).toEqual({ none: 'cycle' });
  });

  test('every span is in exactly one lane, whatever the grouping', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom('kind', 'cycle', 'axis'), (spans, grouping) => {
        const found = lanesOf(spans, grouping).flatMap((lane) => lane.spans);
        expect(new Set(found).size).toBe(spans.length);
        expect(found).toHaveLength(spans.length);
      }),
    );
  });
});

describe('heights', () => {
  test('lanes stand one under the other and fill no more than they must', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 9 }),
        fc.integer({ min: 100, max: 1200 }),
        (wanted, height) => {
          const { boxes, total } = shareHeight(wanted, height);
          let top = 0;
          boxes.forEach((box, index) => {
            expect(box.top).toBe(top);
            expect(box.rows).toBeLessThanOrEqual(wanted[index] ?? 0);
            expect(box.rows).toBeGreaterThanOrEqual(Math.min(4, wanted[index] ?? 0));
            top += box.height;
          });
          expect(total).toBe(top);
          const least = wanted.reduce((sum, count) => sum + Math.min(4, count) * ROW + 2 * LANE_PADDING, 0);
          expect(total).toBeLessThanOrEqual(Math.max(height, least));
        },
      ),
    );
  });
});

describe('ticks', () => {
  test.each([
    [0.01, 'decade'],
    [0.03, 'lustrum'],
    [0.2, 'year'],
    [0.6, 'quarter'],
    [2, 'month'],
    [30, 'day'],
  ])('at %d pixels a day the axis counts in %s', (pixelsPerDay, unit) => {
    expect(unitAt(pixelsPerDay)).toBe(unit);
  });

  test('cover the view without a hole or an overlap, at every scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2030-01-01') }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        fc.constantFrom('fr' as const, 'en' as const),
        (from, pixelsPerDay, locale) => {
          const to = from + 1000 / pixelsPerDay;
          const { fine, coarse } = ticksFor(from, to, pixelsPerDay, locale);
          for (const line of [fine, coarse]) {
            if (line.length === 0) continue;
            expect(line[0]?.from).toBeLessThanOrEqual(from);
            expect(line.at(-1)?.to).toBeGreaterThanOrEqual(to);
            line.forEach((tick, index) => index > 0 && expect(tick.from).toBe(line[index - 1]?.to));
          }
          expect(fine.length).toBeLessThan(60);
        },
      ),
    );
  });

  test('speak French and English', () => {
    const labels = (locale: 'fr' | 'en') => {
      const { fine, coarse } = ticksFor(dayOf('2018-01-01'), dayOf('2018-03-31'), 2, locale);
      return [coarse[0]?.label, ...fine.slice(0, 3).map(({ label }) => label)];
    };
    expect(labels('fr')).toEqual(['2018', 'janv.', 'févr.', 'mars']);
    expect(labels('en')).toEqual(['2018', 'Jan', 'Feb', 'Mar']);
  });
});

describe('density', () => {
  test('counts every span of the ticks once', () => {
    fc.assert(
      fc.property(crowd, (spans) => {
        const { fine } = ticksFor(dayOf('1990-01-01'), dayOf('2040-01-01'), 0.2, 'fr');
        const buckets = densityOf(spans, fine);
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(spans.length);
        for (const { from, to } of buckets) expect(bucketAt(buckets, (from + to) / 2)?.from).toBe(from);
      }),
    );
  });
});

describe('viewport', () => {
  const home = homeOf({ from: dayOf('2007-01-01'), to: dayOf('2023-03-29') }, 1200, dayOf('2026-11-23'));

  test('shows everything at zoom 1', () => {
    const view = viewOf(home, { zoom: 1, x: 0 });
    expect(view.from).toBeLessThan(dayOf('2007-01-01'));
    expect(view.to).toBeGreaterThan(dayOf('2023-03-29'));
  });

  test('zooming keeps the day under the pointer, between decades and days', () => {
    const [least, most] = zoomLimits(home);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 1200 }),
        (factor, at) => {
          const before = { zoom: 2, x: -300 };
          const after = zoomedBy(home, before, factor, at);
          const dayAt = (viewport: typeof before) =>
            (at - scaleOf(home, viewport).shift) / scaleOf(home, viewport).pixelsPerDay;
          expect(dayAt(after)).toBeCloseTo(dayAt(before), 4);
          expect(after.zoom >= least && after.zoom <= most).toBe(true);
        },
      ),
    );
    expect(unitAt(scaleOf(home, { zoom: most, x: 0 }).pixelsPerDay)).toBe('day');
  });

  test('revealing moves only what is out of view, and brings it in', () => {
    const closer = zoomedBy(home, { zoom: 1, x: 0 }, 8);
    fc.assert(
      fc.property(fc.integer({ min: dayOf('2007-01-01'), max: dayOf('2022-12-31') }), (day) => {
        const next = revealing(home, closer, day, day + 1);
        const view = viewOf(home, next);
        expect(day >= view.from && day < view.to).toBe(true);
        expect(revealing(home, next, day, day + 1)).toEqual(next);
      }),
    );
  });
});

describe('layout', () => {
  const lay = (spans: ReturnType<typeof span>[]) => {
    const lanes = lanesOf(spans, 'kind');
    const extent = extentOf(spans) ?? { from: 0, to: 1 };
    const pixelsPerDay = 0.2;
    const { boxes, total } = laneBoxes(lanes, 600, { pixelsPerDay, measure, titleOf, extent });
    return layOut(
      {
        lanes,
        boxes,
        height: total,
        pixelsPerDay,
        view: extent,
        measure,
        titleOf,
        locale: 'fr',
        within: null,
      },
      1,
    );
  };

  test('what is drawn is found again under the pointer', () => {
    const layout = lay([
      span('a', '2015-09-30'),
      span('b', '2018-06-12'),
      span('c', '2008/2012', { kind: 'cycle' }),
    ]);
    for (const { box, marks } of layout.lanes) {
      for (const mark of marks) {
        const found = markAt(layout, (mark.x0 + mark.x1) / 2, rowMiddle(box, mark.row));
        expect(found?.mark).toBe(mark);
        if (mark.label)
          expect(markAt(layout, mark.label.x + mark.label.width / 2, rowMiddle(box, mark.row))?.mark).toBe(
            mark,
          );
      }
    }
    expect(markAt(layout, -1e6, 10)).toBeNull();
  });

  test('too many marks become counts, and none is lost', () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      span(String(index), `20${String(10 + (index % 10))}-05-0${String(1 + (index % 9))}`),
    );
    const [lane] = lay(many).lanes;
    expect(lane?.marks).toEqual([]);
    expect(lane?.density?.reduce((sum, { count }) => sum + count, 0)).toBe(900);
  });

  test('a renewal is an arc between two editions, named where nothing else is written', () => {
    const layout = lay([span('old', '2015-03-01'), span('new', '2018-06-12')]);
    const [arc] = arcsOf(
      layout,
      [{ type: 'renouvelle', from: 'new', to: 'old' }],
      measure,
      () => 'renouvelle',
    );
    expect(arc && arc.from.x < arc.to.x).toBe(true);
    expect(arc?.label?.text).toBe('renouvelle');
    expect(arcsOf(layout, [{ type: 'renouvelle', from: 'new', to: 'elsewhere' }], measure, () => '')).toEqual(
      [],
    );
  });
});

describe('keyboard', () => {
  const a = span('a', '2008');
  const b = span('b', '2015');
  const c = span('c', '2016', { kind: 'atelier' });
  const lanes = lanesOf([a, b, c], 'kind');

  test('arrows go along a lane in time, and to the nearest in time of the next lane', () => {
    const placeOf = (id: string) => `kind:${id === 'c' ? 'atelier' : 'etude'}|${id}`;
    const to = (from: string | null, move: Parameters<typeof moveFrom>[2]) =>
      moveFrom(lanes, from && placeOf(from), move)?.span.item.id;
    expect(to(null, 'next')).toBe('a');
    expect(to('a', 'next')).toBe('b');
    expect(to('b', 'next')).toBe('b');
    expect(to('b', 'previous')).toBe('a');
    expect(to('a', 'down')).toBe('c');
    expect(to('c', 'up')).toBe('b');
    expect(to('c', 'down')).toBe('c');
    expect(to('a', 'last')).toBe('b');
  });

  test('combinations are left to the program', () => {
    const key = (name: string, ctrlKey = false) =>
      actionOf({ key: name, altKey: false, ctrlKey, metaKey: false, shiftKey: false });
    expect(key('+')).toEqual({ zoom: 'closer' });
    expect(key('0', true)).toBeNull();
    expect(key('Enter', true)).toBe('open');
    expect(key('a')).toBeNull();
  });
});

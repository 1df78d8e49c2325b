import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#db/domain/dates/calendar.ts';
import { extentOf, placeOf } from '#db/domain/coverage/placing.ts';
import { periodOf, stepOf, STEP_UNITS, stepsIn, stepStart } from '#db/domain/coverage/steps.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const unit = fc.constantFrom(...STEP_UNITS);

describe('the steps of a cycle', () => {
  test.each([
    ['2018-01-01', 'year', '2018-01-01', 0],
    ['2018-01-01', 'year', '2018-12-31', 0],
    ['2018-01-01', 'year', '2019-01-01', 1],
    ['2018-01-01', 'year', '2017-12-31', -1],
    ['2017-11-23', 'year', '2018-11-22', 0],
    ['2017-11-23', 'year', '2018-11-23', 1],
    ['2018-01-01', 'quarter', '2018-04-11', 1],
    ['2018-01-31', 'month', '2018-02-28', 1],
    ['2018-01-31', 'month', '2018-02-27', 0],
  ] as const)('of a cycle that begins on %s, by %s: %s is in step %i', (start, by, at, step) => {
    expect(stepOf(start, by, at)).toBe(step);
  });

  test('every day is in the step that begins on it or before, and ends after it', () => {
    fc.assert(
      fc.property(day, unit, day, (start, by, at) => {
        const step = stepOf(start, by, at);
        expect(stepStart(start, by, step) <= at).toBe(true);
        expect(stepStart(start, by, step + 1) > at).toBe(true);
      }),
    );
  });

  test('a cycle of five years has five of them, and one without an end is taken to last as long', () => {
    const told = periodOf({ start: '2013-01-01', end: '2017-12-31' });
    const open = periodOf({ start: '2023-01-01', end: null });
    expect(told && stepsIn(told, 'year')).toBe(5);
    expect(told && stepsIn(told, 'quarter')).toBe(20);
    expect(open).toEqual({ start: '2023-01-01', end: '2027-12-31', openEnded: true });
    expect(periodOf({ start: null, end: '2012-12-31' })).toBeNull();
  });

  test('a cycle dated over centuries by mistake has few steps all the same', () => {
    const period = periodOf({ start: '1000-01-01', end: '2999-12-31' });
    expect(period && stepsIn(period, 'month')).toBe(720);
  });
});

describe('the place of a date in a cycle', () => {
  const place = (edtf: string, by: (typeof STEP_UNITS)[number] = 'year', start = '2018-01-01', steps = 5) => {
    const extent = extentOf(edtf);
    return extent && placeOf(extent, start, by, steps);
  };

  test('a known day is in one slot', () => {
    expect(place('2018-04-11')).toEqual({ first: 1, last: 1, sure: true, shares: [1] });
    expect(place('2022-12-31')?.first).toBe(5);
    expect(place('2023-01-26')?.first).toBe(6);
    expect(place('2017-11-23')?.first).toBe(0);
  });

  test('a year alone is not put in January: its four quarters share it', () => {
    const found = place('2018', 'quarter');
    expect(found).toMatchObject({ first: 1, last: 4, sure: false });
    expect(found?.shares.map((share) => Math.round(share * 365))).toEqual([90, 91, 92, 92]);
  });

  test('a period of five years is shared between them', () => {
    expect(place('2008/2012', 'year', '2008-01-01')?.shares.map((share) => share.toFixed(2))).toEqual([
      '0.20',
      '0.20',
      '0.20',
      '0.20',
      '0.20',
    ]);
  });

  test('a doubtful date stays where it is written, and is not sure', () => {
    expect(place('2020-11-26?')).toEqual({ first: 3, last: 3, sure: false, shares: [1] });
  });

  test('an open interval is where its known end is', () => {
    expect(place('2019/..')).toMatchObject({ first: 2, last: 2 });
    expect(place('../2019-06-26')).toMatchObject({ first: 2, last: 2, sure: true });
    expect(place('jadis')).toBeNull();
  });

  test('the shares of a date are positive and add up to one, whatever the date and the cycle', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(4000),
        day,
        unit,
        fc.integer({ min: 1, max: 60 }),
        (at, length, start, by, steps) => {
          const found = placeOf({ start: at, end: addDays(at, length), marked: false }, start, by, steps);
          expect(found.shares).toHaveLength(found.last - found.first + 1);
          expect(Math.min(...found.shares)).toBeGreaterThan(0);
          expect(found.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(found.first).toBeGreaterThanOrEqual(0);
          expect(found.last).toBeLessThanOrEqual(steps + 1);
        },
      ),
    );
  });
});

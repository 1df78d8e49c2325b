import fc from 'fast-check';
import judge from 'edtf';
import { describe, expect, test } from 'vitest';
import { addDays } from '#db/domain/dates/calendar.ts';
import {
  dateBounds,
  isApproximate,
  isUncertain,
  parseEdtf,
  precision,
  toEdtf,
} from '#db/domain/dates/edtf.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import { parseDateWording } from '#db/domain/dates/wording.ts';
import { anyEdtf, anyPoint } from './arbitraries.ts';

const long = (edtf: string, wording: string | null = null) => formatDate({ edtf, wording }, 'fr', 'long');

describe('EDTF', () => {
  test.each([
    ['2018-04-11', '2018-04-11', '2018-04-11'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2018-33', '2018-01-01', '2018-03-31'],
    ['2018-36', '2018-10-01', '2018-12-31'],
    ['2016-23', '2016-09-01', '2016-12-21'],
    ['2016-24', '2016-12-01', '2017-03-20'],
    ['2015~', '2015-01-01', '2015-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2008/2012', '2008-01-01', '2012-12-31'],
    ['2018/..', '2018-01-01', null],
    ['../2017', null, '2017-12-31'],
    ['2018/', '2018-01-01', null],
  ])('%s means %s to %s', (edtf, start, end) => {
    expect(dateBounds(edtf)).toEqual({ start, end });
  });

  test.each([
    '',
    '2018-13',
    '2018-00',
    '2018-02-31',
    '2018-25',
    '2018-37',
    '2018/2017',
    '../..',
    '/',
    '18',
    '2018-4',
    '20XX-04',
  ])('%j is not a date', (text) => {
    expect(parseEdtf(text)).toBeNull();
    expect(dateBounds(text)).toBeNull();
    expect(precision(text)).toBeNull();
  });

  test('says how fine, approximate and uncertain a date is', () => {
    expect(
      ['2018-04-11', '2018-04', '2018-33', '2016-23', '2018', '201X', '2008/2012'].map(precision),
    ).toEqual(['day', 'month', 'quarter', 'season', 'year', 'decade', 'interval']);
    expect(['2015~', '2015?', '2015%', '2015', '2008~/2012'].map(isApproximate)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(['2015~', '2015?', '2015%', '2015', '2008/2012?'].map(isUncertain)).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  test('writes back exactly what it read', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const date = parseEdtf(edtf);
        expect(date && toEdtf(date)).toBe(edtf);
      }),
    );
  });

  /** What the reference library says, or null for an interval it refuses because its ends are within one another. */
  function judged(edtf: string): ReturnType<typeof judge> | null {
    try {
      return judge(edtf);
    } catch (error) {
      if (edtf.includes('/') && error instanceof RangeError) return null;
      throw error;
    }
  }

  test('reads and bounds days, months, years, decades and intervals like the reference library', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        // Seasons have no standard limits; the library knows a decade only alone and unmarked, and no interval of one date.
        const [from, to] = edtf.split('/').map((point) => point.replace(/[~?%]/g, ''));
        fc.pre(
          from !== to &&
            !/-(2[1-4]|3[3-6])\b(?!-)/.test(edtf) &&
            !/X./.test(edtf) &&
            !/\/.*X/.test(edtf) &&
            !edtf.endsWith('/') &&
            !edtf.startsWith('/'),
        );
        const theirs = judged(edtf);
        fc.pre(theirs !== null);
        const day = (time: number) =>
          Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;
        const ours = dateBounds(edtf);
        expect(ours?.start).toBe(edtf.startsWith('..') ? null : day(theirs.min));
        expect(ours?.end).toBe(edtf.endsWith('..') ? null : day(theirs.max));
      }),
    );
  });

  test('takes a day when the calendar has it, and only then', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    const near = fc.integer({ min: 27, max: 32 }).map(String);
    const year = fc.integer({ min: 1582, max: 2200 }).map(String);
    fc.assert(
      fc.property(year, two, fc.oneof(two, near), (...parts) => {
        const text = parts.join('-');
        const instant = Date.parse(`${text}T00:00:00Z`);
        const real = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
        expect(parseEdtf(text) !== null).toBe(real);
      }),
      { numRuns: 1000 },
    );
  });

  test('a day written coarser is still inside the bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
        const day = addDays('1900-01-01', offset);
        const quarter = `${day.slice(0, 4)}-${String(33 + Math.floor((Number(day.slice(5, 7)) - 1) / 3))}`;
        for (const coarse of [day, day.slice(0, 7), quarter, day.slice(0, 4), `${day.slice(0, 3)}X`]) {
          const bounds = dateBounds(coarse);
          expect(bounds?.start && bounds.start <= day).toBe(true);
          expect(bounds?.end && bounds.end >= day).toBe(true);
        }
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['fin avril 2018', '2018-04', 'fin avril 2018'],
    ['début septembre 2018', '2018-09', 'début septembre 2018'],
    ['Fin d’août 2018', '2018-08', 'Fin d’août 2018'],
    ['mi-2018', '2018', 'mi-2018'],
    ['avant 2015', '../2014', 'avant 2015'],
    ['après le 11 avril 2018', '2018-04-12/..', 'après le 11 avril 2018'],
    ['avant avril 2018', '../2018-03', 'avant avril 2018'],
    ['T1 2018', '2018-33', null],
    ['1er trimestre 2018', '2018-33', null],
    ['2e trimestre 2018', '2018-34', null],
    ['quatrième trimestre 2018', '2018-36', null],
    ['décembre 2018', '2018-12', null],
    ['Decembre 2018', '2018-12', null],
    ['11/04/2018', '2018-04-11', null],
    ['11.4.2018', '2018-04-11', null],
    ['04/2018', '2018-04', null],
    ['11 avril 2018', '2018-04-11', null],
    ['11 avr. 2018', '2018-04-11', null],
    ['le 1er avril 2018', '2018-04-01', null],
    ['mercredi 11 avril 2018', '2018-04-11', null],
    ['vers 2015', '2015~', null],
    ['vers le 11 avril 2018', '2018-04-11~', null],
    ['2015 ?', '2015?', null],
    ['vers 2015 ?', '2015%', null],
    ['2008-2012', '2008/2012', null],
    ['2008 – 2012', '2008/2012', null],
    ['de 2008 à 2012', '2008/2012', null],
    ['entre 2008 et 2012', '2008/2012', null],
    ['vers 2008-2012', '2008~/2012~', null],
    ['du 16 au 17 octobre 2019', '2019-10-16/2019-10-17', null],
    ['16-17 octobre 2019', '2019-10-16/2019-10-17', null],
    ['du 28 octobre au 3 novembre 2019', '2019-10-28/2019-11-03', null],
    ['d’avril à juin 2018', '2018-04/2018-06', null],
    ['depuis 2018', '2018/..', null],
    ['depuis le 23 novembre 2017', '2017-11-23/..', null],
    ['à partir de 2018', '2018/..', null],
    ['jusqu’en 2017', '../2017', null],
    ["jusqu'au 11 avril 2018", '../2018-04-11', null],
    ['automne 2016', '2016-23', null],
    ['à l’été 2018', '2018-22', null],
    ['années 2010', '201X', null],
    ['April 11, 2018', '2018-04-11', null],
    ['11 April 2018', '2018-04-11', null],
    ['end of April 2018', '2018-04', 'end of April 2018'],
    ['Q1 2018', '2018-33', null],
    ['first quarter of 2018', '2018-33', null],
    ['since 2018', '2018/..', null],
    ['2018-33~', '2018-33~', null],
    ['../2017', '../2017', null],
    ['  2018 ', '2018', null],
  ])('%s is %s', (text, edtf, wording) => {
    expect(parseDateWording(text)).toEqual({ edtf, wording });
  });

  test.each([
    '31/02/2018',
    '31 février 2018',
    '32 mars 2018',
    'avril',
    '11 avril',
    'hier',
    '',
    '2012-2008',
    'T5 2018',
    'fin',
    '13/2018',
    'fin 11 avril 2018',
    'brumaire 2018',
  ])('%j is not a date', (text) => {
    expect(parseDateWording(text)).toBeNull();
  });

  test('never makes up a day: what is read is never finer than a month when no day was written', () => {
    const months = ['janvier', 'fév.', 'mars', 'août', 'déc.'];
    fc.assert(
      fc.property(
        fc.constantFrom('début', 'fin', 'mi-', 'courant', ''),
        fc.constantFrom(...months),
        fc.integer({ min: 1900, max: 2100 }),
        (qualifier, month, year) => {
          const value = parseDateWording(
            `${qualifier}${qualifier.endsWith('-') ? '' : ' '}${month} ${String(year)}`,
          );
          expect(value && precision(value.edtf)).toBe('month');
          expect(value?.wording === null).toBe(qualifier === '');
        },
      ),
    );
  });

  test('any text gives a real date or nothing, without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/-.~?X avrilduenT'.split('')), maxLength: 24 }),
        (text) => {
          const value = parseDateWording(text);
          if (value) expect(parseEdtf(value.edtf)).not.toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('formatting', () => {
  test.each([
    ['2018-04-01', '1er avril 2018'],
    ['2018-04-11', '11 avril 2018'],
    ['2018-12', 'décembre 2018'],
    ['2018-33', 'T1 2018'],
    ['2016-23', 'automne 2016'],
    ['2015~', 'vers 2015'],
    ['2015?', '2015\u00a0?'],
    ['2008/2012', '2008-2012'],
    ['2019-10-16/2019-10-17', 'du 16 au 17 octobre 2019'],
    ['2018-04/2018-06', 'd’avril à juin 2018'],
    ['2017-11-23/..', 'depuis le 23 novembre 2017'],
    ['../2017', 'jusqu’en 2017'],
    ['201X/..', 'depuis les années 2010'],
    ['2016-22/2018-33', 'de l’été 2016 au T1 2018'],
  ])('%s is « %s »', (edtf, text) => {
    expect(long(edtf)).toBe(text);
  });

  test('has a short and an English form', () => {
    expect(formatDate({ edtf: '2018-04-11', wording: null }, 'fr', 'short')).toBe('11 avr. 2018');
    expect(formatDate({ edtf: '2018-04-11', wording: null }, 'en', 'long')).toBe('11 April 2018');
    expect(formatDate({ edtf: '2015%', wording: null }, 'en', 'long')).toBe('c. 2015?');
  });

  test('the original words come first, in French typography', () => {
    expect(long('2018-04', 'fin avril 2018')).toBe('fin avril 2018');
    expect(long('../2017', "jusqu'à fin 2017 ?")).toBe('jusqu’à fin 2017\u00a0?');
  });

  test('what is formatted is read back as the same date, in both languages and styles', () => {
    fc.assert(
      fc.property(
        anyEdtf,
        fc.constantFrom('fr', 'en'),
        fc.constantFrom('long', 'short'),
        (edtf, locale, style) => {
          fc.pre(!edtf.endsWith('/') && !edtf.startsWith('/'));
          const text = formatDate({ edtf, wording: null }, locale, style);
          expect([text, parseDateWording(text)]).toEqual([text, { edtf, wording: null }]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('no single date is ever shown as its code', () => {
    fc.assert(
      fc.property(anyPoint, (edtf) => {
        expect(long(edtf)).not.toMatch(/\d{4}-\d{2}|X/);
      }),
    );
  });
});

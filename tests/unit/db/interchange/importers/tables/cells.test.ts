import { describe, expect, test } from 'vitest';
import { listOf, readDateCell, readNumberCell, readSource } from '#db/interchange/importers/tables/cells.ts';

describe('a date cell', () => {
  test.each([
    ['11/04/2018', '2018-04-11'],
    ['2018-04-11', '2018-04-11'],
    ['11/04/2018 14:30', '2018-04-11'],
    ['2018-04-11T08:00:00Z', '2018-04-11'],
    ['T3 2019', '2019-35'],
    ['décembre 2018', '2018-12'],
    ['2018', '2018'],
    ['43191', '2018-04-01'],
    ['43191,5', '2018-04-01'],
    ['2016/2018', '2016/2018'],
  ])('« %s » is %s', (text, edtf) => {
    expect(readDateCell({ text })).toEqual({ value: { edtf, wording: null } });
  });

  test('of a spreadsheet is the day it shows', () => {
    expect(readDateCell({ text: '2018-04-01', day: '2018-04-01', number: 43191 })).toMatchObject({
      value: { edtf: '2018-04-01' },
    });
  });

  test('that is none says so', () => {
    expect(readDateCell({ text: 'bientôt' })).toHaveProperty('problem');
    expect(readDateCell({ text: '31/02/2018' })).toHaveProperty('problem');
  });
});

describe('a number cell', () => {
  test.each([
    ['1 234,5', ',', 1234.5],
    ['1\u202f234,5', ',', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['37 %', ',', 37],
    ['-3,5', ',', -3.5],
    ['\u22123.5', ',', -3.5],
  ] as const)('« %s » with « %s » is %d', (text, decimal, value) => {
    expect(readNumberCell({ text }, decimal)).toEqual({ value });
  });

  test('that is none says so', () => {
    for (const text of ['12 et plus', '1e999', '0x10', ''])
      expect(readNumberCell({ text }, ',')).toHaveProperty('problem');
  });
});

test('several values are apart by semicolons, one inside a value is escaped', () => {
  expect(listOf('un ; deux \\; et demi;trois')).toEqual(['un', 'deux ; et demi', 'trois']);
  expect(listOf('un, deux', { commas: true })).toEqual(['un', 'deux']);
  expect(listOf('un, deux; trois', { commas: true })).toEqual(['un, deux', 'trois']);
});

test('a source has its words, its precision and its address', () => {
  expect(readSource('Rapport PHARE (page 12) <https://exemple.org/a>')).toEqual({
    label: 'Rapport PHARE',
    detail: 'page 12',
    address: 'https://exemple.org/a',
  });
  expect(readSource('Le RAMEAU')).toEqual({ label: 'Le RAMEAU', detail: '', address: null });
});

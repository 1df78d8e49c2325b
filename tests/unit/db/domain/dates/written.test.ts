import { expect, test } from 'vitest';
import { otherDateWordings } from '#db/domain/dates/written.ts';

const ways = (words: string) => otherDateWordings(words.split(' ')).map((way) => way.join(' '));

test.each([
  ['11 04 2018', '11 avril 2018'],
  ['11 avril 2018', '11 04 2018'],
  ['5 11 2018', '5 novembre 2018'],
  ['2018 11 05', '5 novembre 2018'],
  ['01 03 2021', '1er mars 2021'],
  ['1er mars 2021', '01 03 2021'],
  ['juin 2019', '06 2019'],
  ['06 2019', 'juin 2019'],
  ['2019 06', 'juin 2019'],
  ['14 aout 2020', '2020 08 14'],
])('%s is also written %s', (typed, other) => {
  expect(ways(typed)).toContain(other);
  expect(ways(typed)).not.toContain(typed);
});

test.each([
  '2018',
  'avril',
  '12 2',
  '32 04 2018',
  '11 13 2018',
  'axe 1 2018',
  '11 04 18',
  '2 000',
  '1 2 3 2018',
])('%s is no day or month of a year', (typed) => {
  expect(ways(typed)).toEqual([]);
});

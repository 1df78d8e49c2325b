import { expect, test } from 'vitest';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { rangeText, spokenName } from '#renderer/features/timeline/names.ts';
import { dateRead, item } from './arbitraries.ts';

const range = (from: string, to: string, locale: 'fr' | 'en' = 'fr') =>
  rangeText(dayOf(from), dayOf(to), locale);

test('a stretch of time is said in years, months or days, a shared year once', () => {
  expect(range('2007-01-01', '2022-12-31')).toBe('2007 – 2022');
  expect(range('2016-06-10', '2019-09-20')).toBe('juin 2016 – sept. 2019');
  expect(range('2018-02-10', '2018-09-20')).toBe('févr. – sept. 2018');
  expect(range('2015-04-04', '2015-04-22')).toBe('4 avr. – 22 avr. 2015');
  expect(range('2015-04-04', '2015-04-22', 'en')).toBe('4 Apr – 22 Apr 2015');
});

test('an item is spoken with its title, its kind and its dates as they were written', () => {
  const atelier = item('a', null, {
    kind: 'atelier',
    title: 'Alliance & Engagement',
    date: { ...dateRead('2018-12'), wording: 'décembre 2018' },
  });
  expect(spokenName(atelier, 'fr', 'annoncé :')).toBe('Alliance & Engagement, Atelier, décembre 2018');
  const meeting = item('b', null, {
    kind: 'evenement',
    title: '7e rencontre',
    planned: dateRead('2021-07-12'),
  });
  expect(spokenName(meeting, 'fr', 'annoncé :')).toBe('7e rencontre, Événement, annoncé : 12 juillet 2021');
});

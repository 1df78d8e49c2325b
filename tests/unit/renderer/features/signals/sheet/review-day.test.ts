import { describe, expect, test } from 'vitest';
import {
  monthsLater,
  readDay,
  readDeadline,
  usualReview,
} from '#renderer/features/signals/sheet/review-day.ts';

describe('the day of a step', () => {
  test('is one precise day, in French words too', () => {
    expect(readDay('11/04/2018')).toBe('2018-04-11');
    expect(readDay('11 avril 2018')).toBe('2018-04-11');
    expect(readDay('  ')).toBeNull();
  });
  test('is not a month, a year or no date at all', () => {
    for (const text of ['avril 2018', '2018', 'fin avril 2018', 'bientôt'])
      expect(readDay(text)).toBe('unreadable');
  });
});

describe('the day of the next review', () => {
  test('is the last day that its words mean', () => {
    expect(readDeadline('avril 2019')).toBe('2019-04-30');
    expect(readDeadline('T1 2019')).toBe('2019-03-31');
    expect(readDeadline('')).toBeNull();
    expect(readDeadline('un de ces jours')).toBe('unreadable');
  });
  test('is proposed in three months, and never for what is closed', () => {
    expect(usualReview('suivi', '2018-11-30')).toBe('2019-02-28');
    for (const state of ['integre', 'archive', 'infirme'] as const)
      expect(usualReview(state, '2018-11-30')).toBeNull();
  });
  test.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2018-10-15', 6, '2019-04-15'],
    ['2018-12-31', 12, '2019-12-31'],
  ])('%s, %i months later, is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
});

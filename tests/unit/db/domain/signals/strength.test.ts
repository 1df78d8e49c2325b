import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#db/domain/dates/calendar.ts';
import { VERIFICATIONS } from '#db/domain/impacts.ts';
import { strengthCurve, strengthOf, weightOf } from '#db/domain/signals/strength.ts';
import { DIRECTIONS } from '#db/domain/signals/vocabulary.ts';

const observation = fc.record({
  id: fc.uuid(),
  direction: fc.constantFrom(...DIRECTIONS),
  verification: fc.constantFrom(...VERIFICATIONS),
  day: fc.option(fc.integer({ min: 0, max: 5000 }).map((count) => addDays('2008-01-01', count))),
});
const observations = fc.uniqueArray(observation, { selector: ({ id }) => id, maxLength: 60 });

test('an attested observation weighs one, a reported one half, one to verify a quarter', () => {
  const weigh = (verification: (typeof VERIFICATIONS)[number]) =>
    DIRECTIONS.map((direction) => weightOf({ direction, verification }));
  expect(weigh('attested')).toEqual([1, 0, -1]);
  expect(weigh('reported')).toEqual([0.5, 0, -0.5]);
  expect(weigh('to-verify')).toEqual([0.25, 0, -0.25]);
});

test('the order of observations does not matter, and like ones may be counted together', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const strength = strengthOf(all);
      expect(strengthOf([...all].reverse())).toBe(strength);
      const counted = Map.groupBy(all, ({ direction, verification }) => `${direction} ${verification}`);
      const grouped = [...counted.values()].map((group) => ({ ...group[0]!, count: group.length }));
      expect(strengthOf(grouped)).toBe(strength);
      expect(Math.abs(strength)).toBeLessThanOrEqual(all.length);
    }),
  );
});

test('one more observation moves it the way it points, and never another', () => {
  fc.assert(
    fc.property(observations, observation, (all, one) => {
      const moved = strengthOf([...all, one]) - strengthOf(all);
      expect(Math.sign(moved)).toBe({ renforce: 1, nuance: 0, affaiblit: -1 }[one.direction]);
    }),
  );
});

test('the curve goes through time, a point a dated observation, and ends at the strength', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const curve = strengthCurve(all);
      const dated = all.filter(({ day }) => day !== null);
      expect(curve.map(({ observationId }) => observationId).sort()).toEqual(
        dated.map(({ id }) => id).sort(),
      );
      expect(curve.map(({ day }) => day)).toEqual(curve.map(({ day }) => day).sort());
      if (curve.length > 0) expect(curve.at(-1)!.value).toBe(strengthOf(all));
    }),
  );
});

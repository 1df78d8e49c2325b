import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screens } from '#renderer/features/present/screens.ts';

test('a long list is cut into screens of nearly the same length, in its order', () => {
  expect(screens(['a', 'b', 'c', 'd', 'e'], 4)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  expect(screens([], 4)).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (list, most) => {
      const parts = screens(list, most);
      expect(parts.flat()).toEqual(list);
      expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true);
    }),
  );
});

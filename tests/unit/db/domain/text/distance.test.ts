import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sound, typingDistance } from '#db/domain/text/distance.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcehssyqué'), maxLength: 10 });

describe('how many faults lie between two words', () => {
  test.each([
    ['partenariat', 'partenariat', 0],
    ['partenairat', 'partenariat', 0.75],
    ['partenriat', 'partenariat', 1],
    ['partenarriat', 'partenariat', 0.5],
    ['konfiance', 'confiance', 0.5],
    ['alliance', 'aliance', 0.5],
    ['ryhtme', 'rythme', 0.75],
    ['abc', 'xyz', Infinity],
  ])('%s, %s: %d', (typed, right, faults) => {
    expect(typingDistance(typed, right, 2)).toBe(faults);
  });

  test('none between a word and itself, as many one way as the other, whatever was compared before', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(typingDistance(one, one, 2)).toBe(0);
        const there = typingDistance(one, other, 99);
        expect(typingDistance('q'.repeat(120), 'é'.repeat(120), 2)).toBe(Infinity);
        expect(typingDistance(other, one, 99)).toBe(there);
        if (there > 0) expect(typingDistance(one, other, there - 0.5)).toBe(Infinity);
      }),
    );
  });
});

test('words that sound alike have one sound', () => {
  expect(sound('fotographie')).toBe(sound('photographie'));
  expect(sound('confience')).toBe(sound('confiance'));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingOf, shortened } from '#db/domain/text/shortened.ts';

test('a text that is cut is cut at a word and says so; one that fits is left alone', () => {
  expect(shortened('Le programme s’attache aux fragilités', 32)).toBe('Le programme s’attache aux…');
  expect(shortened('Le programme', 12)).toBe('Le programme');
  expect(openingOf('  Titre\n\nPremier  paragraphe ', 40)).toBe('Titre Premier paragraphe');
});

test('a cut text is never longer than asked, and never ends in half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.integer({ min: 2, max: 60 }),
      (text, length) => {
        expect(shortened(text, length).length).toBeLessThanOrEqual(length);
        if (text.length > length) expect(shortened(text, length).isWellFormed()).toBe(true);
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn } from '#db/domain/text/find.ts';
import { fold } from '#db/domain/text/fold.ts';

const easy = { exact: false, wholeWord: false };
const words = (text: string, sought: string, options = easy) =>
  findIn(text, sought, options).map(({ start, end }) => text.slice(start, end));

describe('looking for words in a text', () => {
  test.each([
    ['Une étude, l’ÉTUDE', 'etude', ['étude', 'ÉTUDE']],
    ['Le cœur et le Coeur', 'coeur', ['cœur', 'Coeur']],
    ['l’observatoire', "l'obs", ['l’obs']],
    ['vraiment\u202f?', 'vraiment ?', ['vraiment\u202f?']],
    ['e\u0301te\u0301', 'été', ['e\u0301te\u0301']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['rien', 'autre', []],
    ['rien', '', []],
    ['un 👩‍🔬 là', 'la', ['là']],
  ])('in « %s », « %s » is found', (text, sought, found) => {
    expect(words(text, sought)).toEqual(found);
  });

  test('half a letter is not found', () => {
    expect(words('cœur', 'e')).toEqual([]);
    expect(words('cœur', 'o')).toEqual([]);
  });

  test('case and accents count when one says so', () => {
    expect(words('Étude étude etude', 'étude', { exact: true, wholeWord: false })).toEqual(['étude']);
  });

  test('a whole word has no letter beside it', () => {
    const whole = { exact: false, wholeWord: true };
    expect(words('art, l’art, partir, Art', 'art', whole)).toEqual(['art', 'art', 'Art']);
    expect(words('été étés', 'ete', whole)).toEqual(['été']);
  });

  test('every place is one that reads the same, in order, none over another', () => {
    const sign = fc.constantFrom(
      'a',
      'A',
      'à',
      'œ',
      'e',
      'E',
      'é',
      'e\u0301',
      ' ',
      '\u00a0',
      '’',
      'ß',
      '😀',
      '-',
    );
    const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.array(sign, { minLength: 1, maxLength: 3 }), (inside, sought) => {
        const looked = sought.join('');
        let last = 0;
        for (const { start, end } of findIn(inside, looked, easy)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(fold(inside.slice(start, end))).toBe(fold(looked));
          last = end;
        }
      }),
    );
  });
});

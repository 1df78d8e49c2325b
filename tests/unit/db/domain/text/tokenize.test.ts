import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#db/domain/text/fold.ts';
import { tokenize } from '#db/domain/text/tokenize.ts';

const words = (text: string) => tokenize(text).map((token) => token.folded);

describe('the words of a French text', () => {
  test.each([
    ['L’étude d’évaluation qu’il lit', ['etude', 'evaluation', 'il', 'lit']],
    ["l'étude d'évaluation qu'il lit", ['etude', 'evaluation', 'il', 'lit']],
    ['jusqu’à aujourd’hui, lorsqu’elle', ['jusqu', 'a', 'aujourdhui', 'lorsqu', 'elle']],
    ['Part’Innov et les prud’hommes', ['partinnov', 'et', 'les', 'prudhommes']],
    ['co-construction', ['co', 'construction']],
    ['d’E-012 à S-014', ['e', '012', 'a', 's', '014']],
    ['37 % en 2013-2017 (+8,5 points)', ['37', 'en', '2013', '2017', '8', '5', 'points']],
    ['au cœur de l’œuvre', ['au', 'coeur', 'de', 'oeuvre']],
    ['so\u00adcie\u0301té\u200bcivile', ['societe', 'civile']],
    ['AG2R LA MONDIALE', ['ag2r', 'la', 'mondiale']],
    ['🙂 𝒜lliance', ['alliance']],
    ['l’', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a word that follows a hyphen says so, a word after a dash does not', () => {
    expect(tokenize('co-construction – 2018').map((token) => token.hyphenated)).toEqual([false, true, false]);
  });

  test('each token stands at its place in the original text, in order, and folds to its letters', () => {
    const character = fc.constantFrom(..."aéœŒﬁ’'-– .,L\u00ad\u0301\u202f5🙂𝒜\n");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: character }), fc.string({ unit: 'binary' })), (text) => {
        let previous = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(previous);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.folded).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(
            fold(text.slice(token.start, token.end))
              .replace(/[^\p{L}\p{N}]/gu, '')
              .slice(0, 64),
          ).toBe(token.folded);
          previous = token.end;
        }
        expect(previous).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the words joined by spaces have the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aéœlLdq’'- 5bu."), maxLength: 40 }), (text) => {
        expect(words(words(text).join(' '))).toEqual(words(text));
      }),
      { numRuns: 500 },
    );
  });

  test('a word longer than 64 letters is cut, so that data cannot swell the index', () => {
    expect(words('a'.repeat(5_000))).toEqual(['a'.repeat(64)]);
  });
});

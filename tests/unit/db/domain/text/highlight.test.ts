import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightRanges, type Term } from '#db/domain/text/highlight.ts';
import { tokenize } from '#db/domain/text/tokenize.ts';

const word = (text: string, more: Partial<Term> = {}): Term => ({
  words: tokenize(text).map((token) => token.folded),
  prefix: false,
  exact: false,
  ...more,
});
const marked = (text: string, ...terms: Term[]) =>
  highlightRanges(text, terms).map(([start, end]) => text.slice(start, end));

describe('what is highlighted in the original text', () => {
  test('an unaccented word marks its accented and inflected forms', () => {
    expect(marked('Les Sociétés et la société ; le sociétal.', word('societe'))).toEqual([
      'Sociétés',
      'société',
    ]);
  });

  test('a ligature is marked whole', () => {
    expect(marked('Au cœur de l’œuvre', word('coeur'), word('oeuv', { prefix: true }))).toEqual([
      'cœur',
      'œuvre',
    ]);
  });

  test('an elided article is not marked', () => {
    expect(marked('Sans l’étude', word('étude'))).toEqual(['étude']);
  });

  test('an exact phrase marks its words in a row only, without inflection', () => {
    const phrase = word('bien commun', { exact: true });
    expect(marked('Le bien commun, un bien peu commun ; les biens communs', phrase)).toEqual(['bien commun']);
  });

  test('a hyphenated word is marked with its inflections', () => {
    expect(marked('Des co-constructions et une construction', word('co-construction'))).toEqual([
      'co-constructions',
    ]);
  });

  test('a code is marked with its hyphen, as typed or half typed', () => {
    expect(marked('Voir E-012 et E-013.', word('e-012'))).toEqual(['E-012']);
    expect(marked('Voir E-012 et E-013.', word('e-01', { prefix: true }))).toEqual(['E-012', 'E-013']);
  });

  test('touching places are one', () => {
    expect(marked('bien commun bien', word('bien commun'), word('commun bien'))).toEqual([
      'bien commun bien',
    ]);
  });

  test('ranges are sorted, disjoint and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aéœ’ -.bn\u0301') }),
        fc.array(fc.constantFrom('a', 'e', 'oe', 'b an'), { maxLength: 4 }),
        (text, terms) => {
          let previous = -1;
          for (const [start, end] of highlightRanges(
            text,
            terms.map((term) => word(term, { prefix: true })),
          )) {
            expect(start).toBeGreaterThan(previous);
            expect(end).toBeGreaterThan(start);
            previous = end;
          }
          expect(previous).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#db/domain/text/fold.ts';

describe('fold', () => {
  test.each([
    ['Société', 'societe'],
    ['so\u00adcie\u0301te\u0301', 'societe'],
    ['CŒUR', 'coeur'],
    ['Æthelred', 'aethelred'],
    ['ﬁn de ﬂux', 'fin de flux'],
    ['L’œuvre', "l'oeuvre"],
    ['co‑construction – 2018', 'co-construction - 2018'],
    ['86\u202f%', '86 %'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Nº 5', 'no 5'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  test('composed and decomposed spellings fold alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aàâäbçdeéèêëiîïoôùûüÿœæñ’ -'), maxLength: 30 }),
        (text) => {
          expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
          expect(fold(text.toUpperCase())).toBe(fold(text));
        },
      ),
    );
  });
});

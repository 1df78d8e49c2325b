import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '#db/domain/spelling/detect.ts';
import { plainWord, spelledWords, UNREAD } from '#db/domain/spelling/words.ts';

const words = (text: string, options = {}) => spelledWords(text, options).map(({ word }) => word);

describe('the words whose spelling is judged', () => {
  test('are those of French prose, elisions, hyphens and ligatures whole', () => {
    expect(words("L’étude, d'abord : « Va-t-il vers l’œuvre ? »")).toEqual([
      'L’étude',
      'd’abord',
      'Va-t-il',
      'vers',
      'l’œuvre',
    ]);
  });

  test('leave out codes, numbers, addresses, files, tags and initials', () => {
    const text =
      'Voir E-012 et AC-100 : https://exemple.fr/unepagge ou mel@exemple.fr, www.exxemple.org, rapportt.docx, #ettiquette, 12e, 3 h 45, M. X, OpenDatta, PMEs, page_deuxx';
    expect(words(text)).toEqual(['Voir', 'et', 'ou']);
  });

  test('leave out words in capitals, unless one asks for them', () => {
    expect(words('L’ADEME et la DRJSCS')).toEqual(['et', 'la']);
    expect(words('RAPORT de la CDC', { capitals: true })).toEqual(['RAPORT', 'de', 'la', 'CDC']);
  });

  test('leave out what touches a mention, a figure or code', () => {
    expect(words(`Selon l’${UNREAD.repeat(5)}, jusqu’${UNREAD} et ${UNREAD}s`)).toEqual(['Selon', 'et']);
  });

  test('are looked up as a dictionary writes them, and found where they stand', () => {
    const text = 'coo\u00adpe\u0301ration aujourd\u2011hui';
    const found = spelledWords(text);
    expect(found.map(({ word }) => word)).toEqual(['coopération', 'aujourd-hui']);
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe('coo\u00adpe\u0301ration');
  });

  test('stand in the text, in order, whatever it is', () => {
    const some = fc.array(
      fc.oneof(
        fc.constantFrom('l’', 'étude', 'E-012', ' ', '-', '.', UNREAD, 'http://a.b', '\u00ad'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(some, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, word } of spelledWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(plainWord(text.slice(start, end))).toBe(word);
          expect(word).not.toMatch(/[\d\ufffc\s]/);
          last = end;
        }
      }),
    );
  });
});

describe('the language of a paragraph', () => {
  test.each([
    ['fr', 'Les ateliers de la Caisse des Dépôts ont montré que les territoires coopèrent.'],
    ['en', 'The workshops have shown that territories do cooperate with each other and with the state.'],
    [
      'other',
      'Los talleres de la administración han mostrado que los territorios cooperan entre sí con el estado.',
    ],
    ['other', 'Die Werkstätten haben gezeigt, dass die Gebiete auch mit dem Staat nicht zusammenarbeiten.'],
    [null, 'Atelier 3'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

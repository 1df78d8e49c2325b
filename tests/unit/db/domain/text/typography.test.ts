import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionAtCaret, frenchTypography, takesLigature } from '#db/domain/text/typography.ts';

const N = '\u202f';
const B = '\u00a0';

/** A text typed sign by sign, corrected as one goes. */
function typed(text: string): string {
  let out = '';
  for (const sign of text) {
    out += sign;
    const one = correctionAtCaret(out);
    if (one) out = out.slice(0, one.start) + one.text + out.slice(one.end);
  }
  return out;
}

describe('French typography', () => {
  test.each([
    ['il dit "oui" puis "non"', `il dit «${B}oui${B}» puis «${B}non${B}»`],
    ['il dit " oui "', `il dit «${B}oui${B}»`],
    ["l'étude d'hier", 'l’étude d’hier'],
    ['attendre...', 'attendre…'],
    ['2015 -- 2018 --- ensuite', '2015 – 2018 — ensuite'],
    ['Vraiment ? Oui ! Bien ; soit', `Vraiment${N}? Oui${N}! Bien${N}; soit`],
    ['Vraiment? Oui!', `Vraiment${N}? Oui${N}!`],
    ['Trois axes : un', `Trois axes${B}: un`],
    ['Trois axes: un', `Trois axes${B}: un`],
    ['«oui»', `«${B}oui${B}»`],
    ['Le coeur de l’oeuvre, Oeuvrer, MOEURS', 'Le cœur de l’œuvre, Œuvrer, MŒURS'],
  ])('« %s » is written « %s »', (text, written) => {
    expect(frenchTypography(text)).toBe(written);
  });

  test.each([
    'https://exemple.org/a?b=c;d',
    'ecrire a nom@exemple.org',
    'C:\\dossier\\fichier',
    'à 10:30',
    'un écran de 12"',
    'coexister, poème, moelle, goéland, coefficient',
    '.... ----',
    'Déjà «\u00a0écrit\u00a0»\u202f: rien',
  ])('« %s » stays as it is', (text) => {
    expect(frenchTypography(text).replace(`»${B}:`, `»${N}:`)).toBe(text);
  });

  test('œ is for the words that take it', () => {
    for (const word of ['coeur', 'Soeurs', 'chef', 'manoeuvrer', 'désoeuvrement', 'voeux'])
      expect(takesLigature(word)).toBe(word !== 'chef');
  });

  test.each([
    ['dit "oui" et', `dit «${B}oui${B}» et`],
    ["l'an...", 'l’an…'],
    ['le coeur bat', 'le cœur bat'],
    ['Bien ? Oui !', `Bien${N}? Oui${N}!`],
    ['Bien? Oui', `Bien${N}? Oui`],
    ['axes : un', `axes${B}: un`],
    ['un -- deux', 'un – deux'],
    ['http://a.fr?b', 'http://a.fr?b'],
  ])('typed sign by sign, « %s » gives « %s »', (text, written) => {
    expect(typed(text)).toBe(written);
  });

  test('what was put back on purpose is not corrected again by what one types next', () => {
    expect(correctionAtCaret('dit "oui')).toBeNull();
    expect(correctionAtCaret('coeur ba')).toBeNull();
  });

  const sign = fc.constantFrom(
    ...[...'aéoeOEcur "\'.-;:!?«»1%/@\\'],
    'coeur',
    'soeur',
    ' ',
    N,
    B,
    '…',
    '’',
    '\ufffc',
    '...',
    '--',
    'https://',
  );
  const anything = fc.array(sign, { maxLength: 25 }).map((signs) => signs.join(''));

  test('corrected twice is corrected once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = frenchTypography(text);
        expect(frenchTypography(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('no letter or digit changes, but for œ', () => {
    const letters = (text: string) =>
      text
        .replace(/œ/g, 'oe')
        .replace(/Œ/g, 'OE')
        .replace(/[^\p{L}\p{N}\ufffc]/gu, '');
    fc.assert(
      fc.property(anything, (text) => {
        expect(letters(frenchTypography(text)).toLowerCase()).toBe(letters(text).toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSentences, sentenceAround } from '#db/domain/text/sentence.ts';

function around(text: string, what: string): string {
  const start = text.indexOf(what);
  return sentenceAround(text, start, start + what.length).text;
}

describe('the sentence around a place', () => {
  test.each([
    ['Avant. La confiance se construit ici. Après.', 'confiance', 'La confiance se construit ici.'],
    [
      'Avant. M. Dupont et Mme Martin, n° 12, p. 4, cf. E-012, le disent. Après.',
      'E-012',
      'M. Dupont et Mme Martin, n° 12, p. 4, cf. E-012, le disent.',
    ],
    ['Lu chez A. Robin en 2014. Autre chose.', 'Robin', 'Lu chez A. Robin en 2014.'],
    ['Avant. Il dit : « C’est utile. » Puis il part.', 'utile', 'Il dit : « C’est utile. »'],
    ['Avant. Il dit : «\u00a0C’est utile.\u00a0» Puis il part.', 'part', 'Puis il part.'],
    ['Est-ce utile ? Oui : l’alliance tient ! Bien.', 'alliance', 'Oui : l’alliance tient !'],
    ['Titre sans point\nLa suite parle de E-012\nFin', 'E-012', 'La suite parle de E-012'],
    ['Elle vaut 7.1 sur 10. Bien.', 'vaut', 'Elle vaut 7.1 sur 10.'],
    ['Mécénat, prêt, etc. sont cités. Fin.', 'cités', 'Mécénat, prêt, etc. sont cités.'],
    ['Une attente… puis rien. Fin.', 'attente', 'Une attente… puis rien.'],
    ['Voir www.exemple.fr pour E-012. Fin.', 'E-012', 'Voir www.exemple.fr pour E-012.'],
  ])('%s', (text, what, sentence) => {
    expect(around(text, what)).toBe(sentence);
  });

  test('a text without points is cut between words, not far from the place', () => {
    const text = 'alliance territoire '.repeat(200);
    const sentence = sentenceAround(text, 2_009, 2_019);
    expect(sentence.text.length).toBeLessThan(1_300);
    expect(sentence.text).toMatch(/^(alliance|territoire)( alliance| territoire)*$/);
  });

  test('holds the range, and is the text at the place it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aéM.!?… «»\n"B1') }),
        fc.nat(40),
        fc.nat(20),
        (text, from, span) => {
          const start = Math.min(from, text.length);
          const end = Math.min(start + span, text.length);
          const sentence = sentenceAround(text, start, end);
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text).toContain(text.slice(start, end).trim());
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('counting sentences', () => {
  test.each([
    ['', 0],
    ['Une seule', 1],
    ['Une. Deux ! Trois ?', 3],
    ['M. Dupont est venu. Il est parti.', 2],
    ['Un titre\n\nUne phrase. Une autre…', 3],
    ['… — !', 0],
  ])('« %s » holds %i', (text, count) => {
    expect(countSentences(text)).toBe(count);
  });
});

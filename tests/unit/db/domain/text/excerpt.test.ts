import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestExcerpt } from '#db/domain/text/excerpt.ts';
import type { Term } from '#db/domain/text/highlight.ts';

const word = (folded: string): Term => ({ words: [folded], prefix: false, exact: false });
const marks = (excerpt: ReturnType<typeof bestExcerpt>) =>
  excerpt.ranges.map(([start, end]) => excerpt.text.slice(start, end));
const filler = 'Rien de particulier ici, sinon des mots sans rapport. '.repeat(20);

describe('the best excerpt', () => {
  test('a short text is given whole', () => {
    const excerpt = bestExcerpt('La société\nengagée', [word('societe')], 100);
    expect(excerpt).toEqual({ text: 'La société engagée', ranges: [[3, 10]] });
  });

  test('shows the place where most terms meet, with what precedes', () => {
    const text = `Une alliance. ${filler}Cette alliance éclaire la confiance des territoires. ${filler}`;
    const excerpt = bestExcerpt(text, [word('alliance'), word('confiance')], 90);
    expect(marks(excerpt)).toEqual(['alliance', 'confiance']);
    expect(excerpt.text).toMatch(/^….* Cette alliance éclaire la confiance des .*…$/u);
    expect(excerpt.text.length).toBeLessThanOrEqual(92);
  });

  test('begins at the beginning when nothing matches', () => {
    const excerpt = bestExcerpt(filler, [word('absent')], 60);
    expect(excerpt.ranges).toEqual([]);
    expect(excerpt.text).toMatch(/^Rien de particulier.*…$/u);
  });

  test('never cuts a word, whatever the text and the length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('société', 'l’œuvre', 'de', 'alliances', 'E-012', '🙂', 'mot.'), {
          maxLength: 80,
        }),
        fc.integer({ min: 15, max: 120 }),
        (words, length) => {
          const text = words.join(' ');
          const excerpt = bestExcerpt(text, [word('societe'), word('alliance')], length);
          const inside = excerpt.text.replace(/^…|…$/gu, '');
          expect(text).toContain(inside);
          expect(inside.length).toBeLessThanOrEqual(
            Math.max(length, text.length > length ? length : text.length),
          );
          for (const mark of marks(excerpt)) expect(mark).toMatch(/^(société|alliances)$/);
          if (text.length > 0 && /société|alliances/.test(text))
            expect(excerpt.ranges.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

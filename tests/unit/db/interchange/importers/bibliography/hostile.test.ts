import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BibliographyFormat, readBibliography } from '#db/interchange/importers/bibliography/read.ts';

const SEEDS: Readonly<Record<BibliographyFormat, string>> = {
  bibtex:
    '@string{p = "Presses"}\n@article{a1, author = {Dupont, Claire and {La Maison}}, title = {L\'{\\\'e}cole}, year = 2018, month = apr, pages = {1--2}, publisher = p}\n@book{b2, crossref = {a1}, title = "Autre"}\n',
  ris: 'TY  - JOUR\r\nID  - a1\r\nAU  - Dupont, Claire\r\nTI  - Titre\r\nPY  - 2018/04//fin\r\nSP  - 1\r\nER  - \r\n',
  'csl-json':
    '[{"id":"a1","type":"book","title":"Titre","author":[{"family":"Dupont","given":"Claire"}],"issued":{"date-parts":[[2018,4]]}}]',
};

/** Bits of a file put elsewhere, doubled, cut, or replaced by signs that mean something. */
const mutation = fc.record({
  at: fc.nat(400),
  cut: fc.nat(20),
  put: fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '@',
      '"',
      '\\',
      '\n',
      '\0',
      '\ud800',
      '@a{',
      '__proto__',
      '[',
      ':',
      'ER  - ',
      '1e999',
      '{'.repeat(2000),
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
});

test.each(Object.keys(SEEDS) as BibliographyFormat[])(
  'no file of %s stops the reading',
  { timeout: 60_000 },
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const text = mutations.reduce(
          (file, { at, cut, put }) => file.slice(0, at) + put + file.slice(at + cut),
          SEEDS[format],
        );
        const { drafts } = await readBibliography('x', format, text);
        for (const { title, fields } of drafts) {
          expect(title.trim()).not.toBe('');
          expect(title.length).toBeLessThanOrEqual(500);
          expect(Object.getPrototypeOf(fields.properties ?? {})).toBe(Object.prototype);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);

test('a thousand braces that never close take no longer than what one may', { timeout: 20_000 }, async () => {
  const { failed } = await readBibliography('x', 'bibtex', '@a{k, t={\n'.repeat(20_000));
  expect(failed).toBeGreaterThan(0);
});

import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#db/domain/locale.ts';
import { cellAsWritten, CSV_SEPARATOR, csvText, harmlessCell } from '#db/domain/text/csv.ts';

/** Texts that begin with what a spreadsheet, or this rule, gives a meaning to. */
const anyText = fc
  .tuple(fc.constantFrom('', "'", "''", '=', "'=", '+', '-', '@', '\t', '\r', '\n', ' '), fc.string())
  .map(([start, rest]) => start + rest);

describe('a cell of CSV', () => {
  test.each(['=1+1', '+33 1', '-2+3', '@somme', '\t=1', '\r=1', '\n=1'])('%j runs nothing', (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
  });

  test('is read back as it was written, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmlessCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(cellAsWritten(harmlessCell(text))).toBe(text);
      }),
    );
  });
});

test('a table of any texts is read back by another reader, in either language', () => {
  const anyTable = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(anyTable, fc.constantFrom(...LOCALES), (rows, locale) => {
      const { data } = papa.parse<string[]>(csvText(rows, locale).slice(1), {
        delimiter: CSV_SEPARATOR[locale],
        newline: '\r\n',
      });
      // The end of the last line.
      expect(data.pop()).toEqual(['']);
      expect(data).toEqual(rows);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessColumns } from '#db/domain/indicators/paste/columns.ts';
import { DELIMITERS, readDelimited } from '#db/domain/indicators/paste/delimited.ts';
import { problemText, readFigure, readRows } from '#db/domain/indicators/paste/rows.ts';

const cellsOf = (text: string) => readDelimited(text).map(({ cells }) => cells);

describe('a pasted table', () => {
  test('is read with tabs, semicolons or commas, quotes and lines inside them', () => {
    expect(cellsOf('Valeur\tDate\n37\t2015\n')).toEqual([
      ['Valeur', 'Date'],
      ['37', '2015'],
    ]);
    expect(cellsOf('37,5;2015\r\n\r\n21;2011')).toEqual([
      ['37,5', '2015'],
      ['21', '2011'],
    ]);
    expect(cellsOf('value,base\n37,"10 employees, or more"')).toEqual([
      ['value', 'base'],
      ['37', '10 employees, or more'],
    ]);
    expect(readDelimited('"a ""b""\nc"\td\ne\tf')).toEqual([
      { line: 1, cells: ['a "b"\nc', 'd'] },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  test('gives back any cells that were quoted', () => {
    const cell = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `x${text.replace(/\r/g, '')}x`);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...DELIMITERS),
        (rows, delimiter) => {
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
            .join('\n');
          expect(readDelimited(text, delimiter).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  test('knows its columns by their names, accents or not, or by their order', () => {
    expect(guessColumns(['VALEUR', 'Année', 'Échantillon', 'Autre', 'source'])).toEqual({
      named: true,
      fields: ['value', 'date', 'sample', null, 'source'],
    });
    expect(guessColumns(['37', '2015', 'entreprises'])).toEqual({
      named: false,
      fields: ['value', 'date', 'base'],
    });
  });

  test.each([
    ['37', 37, null],
    ['37\u202f%', 37, '%'],
    ['8,5', 8.5, null],
    ['1 200 000', 1_200_000, null],
    ['\u22123,5 %', -3.5, '%'],
  ])('« %s » is a figure', (text, value, unit) => {
    expect(readFigure(text)).toEqual({ value, unit });
  });
  test.each(['', 'n. c.', '1,2,3', '%', '12 sur 20'])('« %s » is none', (text) =>
    expect(readFigure(text)).toBeNull(),
  );

  test('says what is wrong in a row, in words, and fills what the table does not say', () => {
    const [good, bad] = readRows(
      [
        { line: 2, cells: ['37 %', 'T4 2015', 'e-12'] },
        { line: 3, cells: ['beaucoup', 'hier soir', 'douze'] },
      ],
      ['value', 'date', 'study'],
      { base: 'entreprises', source: 'PHARE' },
    );
    expect(good).toMatchObject({
      line: 2,
      problems: [],
      measure: { value: 37, unit: '%', study: 'E-012', base: 'entreprises' },
    });
    expect(bad?.measure).toBeNull();
    expect(bad?.problems.map((problem) => problemText(problem, 'fr'))).toEqual([
      'Valeur\u00a0: «\u00a0beaucoup\u00a0» ne se lit pas',
      'Date\u00a0: «\u00a0hier soir\u00a0» ne se lit pas',
      'Étude (code)\u00a0: «\u00a0douze\u00a0» ne se lit pas',
      'Unité\u00a0: il en faut une',
    ]);
    const [empty] = readRows([{ line: 1, cells: ['37 %'] }], ['value'], {});
    expect(empty?.problems.map(({ field }) => field)).toEqual(['date', 'base', 'source']);
  });
});

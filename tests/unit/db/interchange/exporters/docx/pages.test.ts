import { describe, expect, test } from 'vitest';
import { builtInHouse } from '#db/interchange/exporters/docx/house.ts';
import { lettersOf, linesOf } from '#db/interchange/exporters/docx/pagination/letters.ts';
import { pagesOf } from '#db/interchange/exporters/docx/pagination/pages.ts';
import { line, words } from '#db/interchange/exporters/flow/parts.ts';
import type { Flow, FlowBlock, FlowHeading } from '#db/interchange/exporters/flow/types.ts';

const heading = (anchor: string): FlowHeading => ({
  is: 'heading',
  level: 1,
  anchor,
  content: [words(anchor)],
});
const text = (count: number): FlowBlock => line('text', 'mot '.repeat(count));
const pages = (blocks: FlowBlock[], more: Partial<Flow> = {}) =>
  Object.fromEntries(
    pagesOf(
      {
        ...{
          title: 'Essai',
          locale: 'fr',
          anchor: null,
          contents: false,
          footnotes: [],
          codes: [],
          asOf: '',
        },
        ...{ blocks, ...more },
      },
      builtInHouse('sobre', 'fr'),
    ),
  );

describe('the pages that contents say', () => {
  test('begin after the cover and the contents', () => {
    expect(pages([heading('a')])).toEqual({ a: 1 });
    expect(pages([heading('a')], { contents: true })).toEqual({ a: 2 });
    const cover = { subtitle: '', authors: '', date: '', state: '' };
    expect(pages([heading('a')], { contents: true, cover })).toEqual({ a: 3 });
  });

  test('turn when a page is asked for, and never leave an empty one', () => {
    expect(pages([heading('a'), { is: 'page-break' }, heading('b')])).toEqual({ a: 1, b: 2 });
    expect(pages([{ is: 'page-break' }, { is: 'page-break' }, heading('b')])).toEqual({ b: 2 });
  });

  test('keep a heading with what it stands over, and go on over many pages', () => {
    const full = Array.from({ length: 40 }, () => text(15));
    const found = pages([...full, heading('a'), text(3_000), heading('b'), heading('annexe')]);
    expect(found['a']).toBeGreaterThan(1);
    expect(found['b']).toBeGreaterThan(found['a']! + 2);
    expect(found['annexe']).toBeGreaterThan(found['b']!);
  });

  test('count a table by its rows, and give its notes their room', () => {
    const cell = { head: null, columns: 1, rows: 1, content: [line('text', 'x')] };
    const table: FlowBlock = { is: 'table', repeated: 1, rows: Array.from({ length: 120 }, () => [cell]) };
    expect(pages([table, heading('a')])['a']).toBe(4);
    const called = line('text', 'mot', { is: 'footnote', number: 1 });
    const noted = { footnotes: [[words('note '.repeat(900))]] };
    expect(pages([called, ...Array.from({ length: 12 }, () => text(30)), heading('a')], noted)['a']).toBe(2);
    expect(pages([...Array.from({ length: 12 }, () => text(30)), heading('a')])['a']).toBe(1);
  });
});

test('lines are broken at spaces, and in the middle of a word only when it is longer than the line', () => {
  const letters = lettersOf('Calibri');
  expect(linesOf('', 100, 10, letters)).toBe(1);
  expect(linesOf('aaa aaa aaa', 40, 10, letters)).toBe(2);
  expect(linesOf('aaa\naaa', 400, 10, letters)).toBe(2);
  expect(linesOf('é'.repeat(100), 100, 10, letters)).toBe(linesOf('e'.repeat(100), 100, 10, letters));
  expect(linesOf('a'.repeat(100), 100, 10, letters)).toBeGreaterThan(4);
});

import { describe, expect, test } from 'vitest';
import { KINDS } from '#db/domain/kinds.ts';
import {
  columnsOf,
  defaultColumns,
  paperTemplate,
  shownColumns,
} from '#renderer/features/records/grid/columns.ts';
import { isNarrowed, usualSort, withPart, type ListFilter } from '#renderer/features/records/grid/filter.ts';
import { moved } from '#renderer/features/records/grid/focus.ts';

const grid = { rows: 50_000, columns: 6, page: 20, ctrl: false };

describe('the focus of the table', () => {
  test('follows the arrows and stops at the edges', () => {
    expect(moved({ row: 0, column: 1 }, 'ArrowDown', grid)).toEqual({ row: 1, column: 1 });
    expect(moved({ row: 0, column: 0 }, 'ArrowLeft', grid)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 49_999, column: 5 }, 'ArrowRight', grid)).toEqual({ row: 49_999, column: 5 });
    expect(moved({ row: 49_999, column: 5 }, 'ArrowDown', grid)).toEqual({ row: 49_999, column: 5 });
  });

  test('reaches the headings above the first row, and comes back', () => {
    expect(moved({ row: 0, column: 2 }, 'ArrowUp', grid)).toEqual({ row: -1, column: 2 });
    expect(moved({ row: -1, column: 2 }, 'ArrowUp', grid)).toEqual({ row: -1, column: 2 });
    expect(moved({ row: -1, column: 2 }, 'ArrowDown', grid)).toEqual({ row: 0, column: 2 });
  });

  test('goes by pages and to the ends of fifty thousand rows', () => {
    expect(moved({ row: 5, column: 1 }, 'PageDown', grid)).toEqual({ row: 25, column: 1 });
    expect(moved({ row: 5, column: 1 }, 'PageUp', grid)).toEqual({ row: 0, column: 1 });
    expect(moved({ row: 5, column: 3 }, 'End', { ...grid, ctrl: true })).toEqual({ row: 49_999, column: 5 });
    expect(moved({ row: 5, column: 3 }, 'Home', grid)).toEqual({ row: 5, column: 0 });
  });

  test('leaves other keys alone, and an empty table has only its headings', () => {
    expect(moved({ row: 0, column: 0 }, 'a', grid)).toBeNull();
    expect(moved({ row: -1, column: 0 }, 'ArrowDown', { ...grid, rows: 0 })).toEqual({ row: -1, column: 0 });
  });
});

describe('what narrows a table', () => {
  const start: ListFilter = { kind: 'atelier', sort: usualSort('atelier') };

  test('is set and taken off without touching the rest', () => {
    const tagged = withPart(start, 'tag', 'territoire');
    expect(tagged).toEqual({ ...start, tag: 'territoire' });
    expect(isNarrowed(tagged)).toBe(true);
    expect(withPart(tagged, 'tag', undefined)).toEqual(start);
    expect(isNarrowed(start)).toBe(false);
  });

  test('Ateliers are looked for by date, actors by name', () => {
    expect(usualSort('atelier').by).toBe('date');
    expect(usualSort('acteur').by).toBe('title');
  });
});

describe.each(KINDS)('the columns of %s', (kind) => {
  test('are told apart, and those shown at first exist', () => {
    const ids = columnsOf(kind).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(defaultColumns(kind)));
  });

  test('always keep the code and the title', () => {
    expect(shownColumns(kind, []).map(({ id }) => id)).toEqual(['code', 'title']);
  });
});

test('on paper every column of every kind keeps a share of the width, none a width of its own', () => {
  for (const kind of KINDS) {
    const columns = columnsOf(kind);
    const parts = paperTemplate(columns).split(' minmax');
    expect(parts).toHaveLength(columns.length);
    for (const part of parts) expect(part).toMatch(/\(0, [1-9]\d*fr\)$/);
  }
});

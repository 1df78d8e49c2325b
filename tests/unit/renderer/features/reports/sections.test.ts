import { describe, expect, test } from 'vitest';
import { sectionsOf, shiftOf, stepOf, type Heading } from '#renderer/features/reports/outline/sections.ts';

/** `a`, ` b`, `  c`: a heading a line, two spaces for each level further in. */
function plan(...lines: string[]) {
  return sectionsOf(
    lines.map((line, index): Heading => {
      const depth = (line.length - line.trimStart().length) / 2;
      return {
        key: String(index),
        blockId: line.trim(),
        level: depth + 2,
        depth,
        number: '',
        text: line.trim(),
      };
    }),
  );
}
const REPORT = plan('a', '  b', '  c', '    d', 'e', '  f', 'g');
const at = (name: string) => REPORT.findIndex(({ text }) => text === name);
/** Before which section one goes; « end » for the end of the text. */
const goes = (name: string, way: 1 | -1) => {
  const to = stepOf(REPORT, at(name), way);
  if (!to) return null;
  return to.before === null ? 'end' : REPORT[to.before]!.text;
};

test('a section knows what it stands in, what it holds and its place', () => {
  const of = (name: string) => REPORT[at(name)]!;
  expect(of('c')).toMatchObject({ parent: at('a'), held: 1, position: 2, siblings: 2 });
  expect(of('a')).toMatchObject({ parent: -1, held: 3, position: 1, siblings: 3 });
  expect(of('d')).toMatchObject({ parent: at('c'), held: 0, position: 1, siblings: 1 });
});

describe('moving a section by one step', () => {
  test('past its neighbour, with all that holds', () => {
    expect(goes('e', -1)).toBe('a');
    expect(goes('a', 1)).toBe('g');
    expect(goes('c', -1)).toBe('b');
    expect(goes('e', 1)).toBe('end');
  });

  test('into the section beside its own when it is the first or the last there', () => {
    expect(goes('f', -1)).toBe('e');
    expect(goes('c', 1)).toBe('f');
    expect(goes('d', 1)).toBeNull();
  });

  test('nowhere from either end', () => {
    expect(goes('a', -1)).toBeNull();
    expect(goes('b', -1)).toBeNull();
    expect(goes('g', 1)).toBeNull();
    expect(goes('f', 1)).toBe('end');
  });
});

describe('a level in or out', () => {
  test('in under the section before it, never without one', () => {
    expect(shiftOf(REPORT, at('c'), 1)).toBe(1);
    expect(shiftOf(REPORT, at('e'), 1)).toBe(1);
    expect(shiftOf(REPORT, at('a'), 1)).toBe(0);
    expect(shiftOf(REPORT, at('b'), 1)).toBe(0);
  });

  test('out to the level of what it stood in', () => {
    expect(shiftOf(REPORT, at('d'), -1)).toBe(-1);
    expect(shiftOf(REPORT, at('b'), -1)).toBe(-1);
  });

  test('never under the sixth level', () => {
    const deep = sectionsOf(
      [5, 5, 6].map((level, key) => ({ ...REPORT[0]!, key: String(key), level, depth: level - 5 })),
    );
    expect(shiftOf(deep, 1, 1)).toBe(0);
  });
});

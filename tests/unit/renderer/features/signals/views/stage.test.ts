import { describe, expect, test } from 'vitest';
import { markAt, marksIn, stageAction, stepFrom } from '#renderer/features/signals/views/stage/find.ts';
import type { Mark } from '#renderer/features/signals/views/stage/picture.ts';
import { closerBy } from '#renderer/features/signals/views/stage/useZoom.ts';

const mark = (key: string, group: string, x: number, y: number): Mark => ({
  ...{ key, group, ids: [key] },
  box: { x0: x - 5, y0: y - 5, x1: x + 5, y1: y + 5 },
});
const MARKS = [mark('a', 'north', 10, 10), mark('b', 'north', 50, 10), mark('c', 'south', 10, 90)];

describe('walking a picture', () => {
  test('arrows go along the order of reading, up and down from one part to the next', () => {
    expect(stepFrom(MARKS, null, 'next')?.key).toBe('a');
    expect(stepFrom(MARKS, 'a', 'next')?.key).toBe('b');
    expect(stepFrom(MARKS, 'a', 'next-group')?.key).toBe('c');
    expect(stepFrom(MARKS, 'c', 'previous-group')?.key).toBe('a');
    expect(stepFrom(MARKS, 'c', 'next')?.key).toBe('c');
    expect(stepFrom(MARKS, 'b', 'last')?.key).toBe('c');
    expect(stepFrom([], null, 'next')).toBeNull();
  });

  test('a mark that went away is left for the first one', () => {
    expect(stepFrom(MARKS, 'gone', 'next')?.key).toBe('a');
    expect(stepFrom(MARKS, 'gone', 'previous')?.key).toBe('c');
  });

  test('the pointer finds the nearest mark, a rectangle those inside', () => {
    expect(markAt(MARKS, 13, 12)?.key).toBe('a');
    expect(markAt(MARKS, 30, 50)).toBeNull();
    expect(marksIn(MARKS, { x0: 0, y0: 0, x1: 60, y1: 20 }).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('keys of the program stay the program’s', () => {
    const press = (key: string, part = {}) =>
      stageAction({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...part });
    expect(press('Enter')).toBe('open');
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ step: 'next-group', select: true });
    expect(press('a', { ctrlKey: true })).toBe('select-all');
    expect(press('k', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });

  test('zooming keeps the point under the pointer', () => {
    const move = { k: 2, x: -100, y: -40 };
    const at = { x: 300, y: 200 };
    const next = closerBy(move, 1.6, at);
    expect((at.x - next.x) / next.k).toBeCloseTo((at.x - move.x) / move.k, 9);
    expect((at.y - next.y) / next.k).toBeCloseTo((at.y - move.y) / move.k, 9);
    expect(closerBy(move, 0.01, at).k).toBe(1);
  });
});

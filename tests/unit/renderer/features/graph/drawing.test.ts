import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layActors } from '#renderer/features/graph/actors/layout.ts';
import { placeLabels } from '#renderer/features/graph/draw/labels.ts';
import { nodeAt, towards, viewOf } from '#renderer/features/graph/draw/view.ts';
import { EVERYTHING, inputOf, isNarrowed, toggled } from '#renderer/features/graph/view-state.ts';
import { backlinkLines } from '#renderer/features/links/backlink-lines.ts';
import type { Backlink } from '#preload/contract/links.ts';

const size = { width: 800, height: 600 };
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const positions = fc
  .array(coordinate, { minLength: 2, maxLength: 60 })
  .map((all) => new Float32Array(all.slice(0, all.length - (all.length % 2))));

test('a window with hardly any room turns nothing over', () => {
  const room = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(positions, room, room, (all, width, height) => {
      expect(viewOf(all, { width, height }).k).toBeGreaterThan(0);
    }),
  );
});

test('a name hides no dot but, when it matters most, rather than not to be written', () => {
  const at = (node: number, x: number, strong: boolean) => ({
    ...{ node, text: 'Le nom', x, y: 100, radius: 5, strong },
  });
  const dots = [100, 130, 70].map((x, node) => ({ node, x, y: 100, radius: 5 }));
  const place = (strong: boolean, among = dots) =>
    placeLabels([at(0, 100, strong)], ({ text }) => text.length * 7, size, 10, among).map(({ left }) => left);
  expect(place(false)).toEqual([]);
  expect(place(true)).toEqual([108]);
  expect(place(false, dots.slice(0, 2))).toEqual([50]);
  expect(place(false, dots.slice(0, 1))).toEqual([108]);
});

test('a choice that leaves nothing out shows everything, in a drawing as in a table', () => {
  const whole = { ...EVERYTHING, as: 'table' } as const;
  expect([isNarrowed(whole), inputOf(whole)]).toEqual([false, {}]);
  const parts = [{ hiddenKinds: ['note'] }, { hiddenTypes: ['mention'] }, { cycle: 'C-003' }, { to: '2017' }];
  for (const part of [...parts, { query: 'alliance' }])
    expect(isNarrowed({ ...whole, ...(part as Partial<typeof whole>) })).toBe(true);
});

test('names never touch, and stay in the drawing', () => {
  const labels = fc.array(
    fc.record({
      node: fc.nat(),
      text: fc.string({ minLength: 1, maxLength: 30 }),
      x: fc.double({ min: 0, max: 800, noNaN: true }),
      y: fc.double({ min: 0, max: 600, noNaN: true }),
      radius: fc.double({ min: 1, max: 20, noNaN: true }),
    }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(labels, (asked) => {
      const placed = placeLabels(asked, ({ text }) => text.length * 7, size, 100);
      if (asked.length > 0 && asked[0]!.x > 250 && asked[0]!.x < 500 && asked[0]!.y > 20 && asked[0]!.y < 580)
        expect(placed[0]?.text).toBe(asked[0]!.text);
      for (const [at, one] of placed.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.left + one.width).toBeLessThanOrEqual(size.width);
        for (const other of placed.slice(0, at))
          expect(
            Math.abs(one.y - other.y) >= 16 ||
              one.left + one.width <= other.left ||
              other.left + other.width <= one.left,
          ).toBe(true);
      }
    }),
  );
});

test('the view of some nodes shows them all', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const { k, x, y } = viewOf(all, size);
      for (let node = 0; 2 * node < all.length; node += 1) {
        expect(all[2 * node]! * k + x).toBeGreaterThan(-1);
        expect(all[2 * node]! * k + x).toBeLessThan(size.width + 1);
        expect(all[2 * node + 1]! * k + y).toBeGreaterThan(-1);
        expect(all[2 * node + 1]! * k + y).toBeLessThan(size.height + 1);
      }
    }),
  );
});

test('the pointer finds the nearest node within reach', () => {
  const all = new Float32Array([0, 0, 10, 0, 100, 0]);
  const view = { k: 1, x: 0, y: 0 };
  expect(nodeAt(all, () => 4, view, { x: 7, y: 0 })).toBe(1);
  expect(nodeAt(all, () => 4, view, { x: 50, y: 0 })).toBeNull();
});

test('an arrow leads where it points, near rather than far', () => {
  const all = new Float32Array([0, 0, 10, 1, 40, 0, -5, 0, 0, 30]);
  const others = [1, 2, 3, 4];
  expect(towards(all, 0, 'right', others)).toBe(1);
  expect(towards(all, 0, 'left', others)).toBe(3);
  expect(towards(all, 0, 'down', others)).toBe(4);
  expect(towards(all, 0, 'up', others)).toBeNull();
});

test('actors of a group stand together on rows that never touch', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 1, maxLength: 60 }), (groups) => {
      const actors = [...groups]
        .sort()
        .map((group, at) => ({ id: String(at), title: `Acteur ${at}`, group }));
      const { places, groups: names, height } = layActors(actors, size, (group) => group ?? '–');
      expect(places).toHaveLength(actors.length);
      for (const side of ['left', 'right'] as const) {
        const rows = [...places, ...names]
          .filter((place) => place.side === side)
          .map(({ y }) => y)
          .sort((a, b) => a - b);
        // Whoever stands on a side stands under the name of a group.
        if (rows.length > 0)
          expect(names.some((name) => name.side === side && name.y === rows[0])).toBe(true);
        for (const [at, y] of rows.entries()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
          if (at > 0) expect(y - rows[at - 1]!).toBeGreaterThan(20);
        }
      }
    }),
  );
});

test('a choice asks the host for what it shows only', () => {
  const all = {
    hiddenKinds: [],
    hiddenTypes: [],
    query: '',
    cycle: null,
    from: '',
    to: '',
    as: 'drawing',
  } as const;
  expect(inputOf(all)).toEqual({});
  expect(inputOf({ ...all, query: ' lien ', cycle: 'C-004', from: '2018', to: '20' })).toEqual({
    query: 'lien cycle:C-004',
    from: '2018-01-01',
  });
  expect(inputOf({ ...all, hiddenKinds: ['note'] }).kinds).not.toContain('note');
  expect(toggled(['a', 'b'], 'b')).toEqual(['a']);
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
});

test('citations are gathered by kind, then by record, in the order they come', () => {
  const backlink = (kind: 'note' | 'rapport', id: string): Backlink => ({
    source: { id, code: id, kind, title: id, date: null },
    ...{ blockId: null, sentence: id, mention: { start: 0, length: 1 }, target: null },
  });
  const lines = backlinkLines([
    backlink('rapport', 'r'),
    backlink('note', 'b'),
    backlink('note', 'a'),
    backlink('note', 'b'),
  ]);
  expect(
    lines.map((line) => (line.is === 'kind' ? line.kind : `${line.key}${line.first ? '*' : ''}`)),
  ).toEqual(['note', 'b 0*', 'b 1', 'a 0*', 'rapport', 'r 0*']);
  expect(backlinkLines([backlink('note', 'a')])).toHaveLength(1);
});

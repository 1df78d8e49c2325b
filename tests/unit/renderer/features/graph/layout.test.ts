import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communitiesOf, rowsOf } from '#renderer/features/graph/layout/communities.ts';
import { layOut } from '#renderer/features/graph/layout/simulate.ts';

const edgesOf = (pairs: readonly (readonly [number, number])[]) => ({
  from: pairs.map(([a]) => a),
  to: pairs.map(([, b]) => b),
  weight: pairs.map(() => 1),
});

/** Every pair of nodes from `first` to `last`. */
const clique = (first: number, last: number): [number, number][] => {
  const pairs: [number, number][] = [];
  for (let a = first; a <= last; a += 1) for (let b = a + 1; b <= last; b += 1) pairs.push([a, b]);
  return pairs;
};

test('two tight circles joined by one link are two groups, the larger first', () => {
  const groups = communitiesOf(11, edgesOf([...clique(0, 4), ...clique(5, 10), [4, 5]]));
  expect([...groups]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
});

test('a ring of cliques gives one group a clique', () => {
  const pairs = Array.from({ length: 8 }, (_, n) => [
    ...clique(5 * n, 5 * n + 4),
    [5 * n + 4, (5 * n + 5) % 40] as [number, number],
  ]).flat();
  const groups = communitiesOf(40, edgesOf(pairs));
  for (let n = 0; n < 8; n += 1) expect(new Set(groups.slice(5 * n, 5 * n + 5)).size).toBe(1);
  expect(new Set(groups).size).toBe(8);
});

const graphs = fc.integer({ min: 1, max: 30 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    pairs: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 60 }),
  }),
);

test('the same graph always has the same groups, and only linked nodes share one', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, pairs }) => {
      const edges = edgesOf(pairs);
      const groups = communitiesOf(nodes, edges);
      expect(groups).toEqual(communitiesOf(nodes, edges));
      const reached = Array.from({ length: nodes }, (_, node) => node);
      for (let round = 0; round < nodes; round += 1)
        for (const [a, b] of pairs) reached[a] = reached[b] = Math.min(reached[a]!, reached[b]!);
      for (let a = 0; a < nodes; a += 1)
        for (let b = 0; b < a; b += 1) if (groups[a] === groups[b]) expect(reached[a]).toBe(reached[b]);
    }),
  );
});

test('every edge stands in the rows of both its ends', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, pairs }) => {
      const { starts, to } = rowsOf(nodes, edgesOf(pairs));
      expect(starts[nodes]).toBe(2 * pairs.length);
      for (const [a, b] of pairs) {
        expect([...to.slice(starts[a], starts[a + 1])]).toContain(b);
        expect([...to.slice(starts[b], starts[b + 1])]).toContain(a);
      }
    }),
  );
});

test('a layout is the same each time, places every node, and keeps the fixed one in the middle', () => {
  fc.assert(
    fc.property(graphs, fc.boolean(), ({ nodes, pairs }, centred) => {
      const linked = pairs.filter(([a, b]) => a !== b);
      const input = { nodes, ...edgesOf(linked), fixed: centred ? 0 : null };
      const one = [...layOut(input, 3)].at(-1)!;
      const two = [...layOut(input, 7)].at(-1)!;
      expect(one.done).toBe(1);
      expect(one.positions).toEqual(two.positions);
      expect(one.positions.every(Number.isFinite)).toBe(true);
      if (centred) expect([one.positions[0], one.positions[1]]).toEqual([0, 0]);
      const places = new Set(
        Array.from(
          { length: nodes },
          (_, node) => `${one.positions[2 * node]} ${one.positions[2 * node + 1]}`,
        ),
      );
      expect(places.size).toBe(nodes);
    }),
    { numRuns: 20 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEditions } from '#db/domain/indicators/editions.ts';
import { anyMeasures, measure } from './measures.ts';

test('the same base, established as the same, gives a change', () => {
  const [pair] = compareEditions(
    [measure('a', 28.5, { comparability: 'dix' })],
    [measure('b', 37, { comparability: 'dix' })],
  );
  expect(pair).toMatchObject({ change: 8.5, reason: null });
});

test('another base gives both values, no change, and the reason', () => {
  const pairs = compareEditions([measure('a', 21)], [measure('b', 37, { base: 'dix salariés et plus' })]);
  expect(pairs).toEqual([
    expect.objectContaining({ change: null, reason: expect.objectContaining({ kind: 'base' }) as unknown }),
  ]);
});

test('bases pair with their like, and what the other edition lacks stands alone', () => {
  const pairs = compareEditions(
    [measure('a', 91, { base: 'associations' }), measure('b', 88, { base: 'entreprises' })],
    [measure('c', 90, { base: 'entreprises' })],
  );
  expect(pairs.map(({ earlier, later }) => [earlier?.id, later?.id])).toEqual([
    ['a', undefined],
    ['b', 'c'],
  ]);
});

test('whatever the editions, each measure appears once and a change is only told within one base and group', () => {
  fc.assert(
    fc.property(anyMeasures, anyMeasures, (earlier, later) => {
      const pairs = compareEditions(earlier, later);
      expect(pairs.flatMap((pair) => pair.earlier ?? []).length).toBe(earlier.length);
      expect(new Set(pairs.flatMap((pair) => pair.later ?? [])).size).toBe(later.length);
      for (const pair of pairs) {
        if (pair.change === null) continue;
        expect(pair.earlier?.comparability).toBe(pair.later?.comparability);
        expect(pair.earlier?.comparability).not.toBeNull();
        expect(pair.earlier?.base.trim().toLowerCase()).toBe(pair.later?.base.trim().toLowerCase());
      }
    }),
  );
});

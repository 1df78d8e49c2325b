import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginOf, wilson } from '#db/domain/indicators/margin.ts';
import { readSample } from '#db/domain/indicators/sample.ts';

describe('the size of a sample', () => {
  test.each([
    ['n = 1 012', { n: 1012, bound: 'exact' }],
    ['n=1\u202f012 répondants', { n: 1012, bound: 'exact' }],
    ['2004', { n: 2004, bound: 'exact' }],
    ['n > 2 000', { n: 2000, bound: 'at-least' }],
    ['> 2\u00a0000', { n: 2000, bound: 'at-least' }],
    ['plus de 350 catalyseurs', { n: 350, bound: 'at-least' }],
    ['moins de 500', { n: 500, bound: 'at-most' }],
    ['environ 800 maires', { n: 800, bound: 'about' }],
    ['près de 800', { n: 800, bound: 'about' }],
  ] as const)('« %s » is read', (wording, size) => {
    expect(readSample(wording)).toEqual(size);
  });

  test.each([
    null,
    '',
    'échantillon représentatif',
    '10 salariés et plus',
    '81 %',
    '18 ans',
    '500 puis 600',
    'vague 2 n°3',
    'n = 0',
  ])('« %s » is not a size', (wording) => {
    expect(readSample(wording)).toBeNull();
  });
});

describe('the margin of error at 95 %', () => {
  // Reference: Newcombe, « Two-sided confidence intervals for the single proportion », Statistics in Medicine 17 (1998), table I.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i has the published Wilson interval', (r, n, low, high) => {
    const found = wilson(r / n, n);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('holds the proportion, stays within 0 and 1, and narrows as the sample grows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 100_000 }),
        (p, n) => {
          const { low, high } = wilson(p, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(p + 1e-12);
          expect(high).toBeGreaterThanOrEqual(p - 1e-12);
          const larger = wilson(p, n * 4);
          expect(larger.high - larger.low).toBeLessThan(high - low);
        },
      ),
    );
  });

  test('is given for a percentage with a known sample only, and a bound stays a bound', () => {
    expect(marginOf({ value: 69, unit: '%', sample: 'n > 2 000' })).toMatchObject({
      n: 2000,
      bound: 'at-least',
    });
    expect(marginOf({ value: 7.1, unit: '/ 10', sample: 'n > 2 000' })).toBeNull();
    expect(marginOf({ value: 69, unit: '%', sample: null })).toBeNull();
    expect(marginOf({ value: 69, unit: '%', sample: 'moins de 500' })).toBeNull();
    expect(marginOf({ value: 169, unit: '%', sample: '500' })).toBeNull();
  });
});

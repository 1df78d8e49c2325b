import fc from 'fast-check';
import { IMPACTS } from '#db/domain/impacts.ts';
import { CRITERIA, HORIZONS, SIGNAL_STATES } from '#db/domain/signals/vocabulary.ts';
import type { Signal } from '#renderer/features/signals/views/signal.ts';

/** A width of text that no font decides. */
export const measure = (text: string): number => text.length * 6.4;

/** A signal with what a test says of it, and nothing more. */
export function signal(part: Partial<Signal> & { id: string }): Signal {
  return {
    code: `S-${part.id}`,
    title: `Signal ${part.id}`,
    state: 'capte',
    horizon: null,
    impacts: [],
    capturedOn: null,
    example: false,
    reviewOn: null,
    observations: { total: 0, strengthens: 0, qualifies: 0, weakens: 0, first: null, last: null },
    ratings: [],
    strength: 0,
    clusterIds: [],
    trendIds: [],
    findingIds: [],
    counterIds: [],
    cycleId: null,
    captureAtelierId: null,
    ...part,
  };
}

const rating = fc
  .record({
    criterion: fc.constantFrom(...CRITERIA),
    min: fc.integer({ min: 1, max: 5 }),
    spread: fc.integer({ min: 0, max: 4 }),
    count: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ criterion, min, spread, count }) => {
    const max = Math.min(5, min + spread);
    return {
      ...{ criterion, min, max, count, mean: (min + max) / 2, deviation: count > 1 ? (max - min) / 2 : 0 },
      own: count > 2 ? min : null,
    };
  });

const one = fc.record({
  horizon: fc.option(fc.constantFrom(...HORIZONS), { nil: null }),
  impacts: fc.subarray([...IMPACTS]),
  state: fc.constantFrom(...SIGNAL_STATES),
  words: fc.integer({ min: 1, max: 9 }),
  total: fc.integer({ min: 0, max: 14 }),
  year: fc.integer({ min: 2008, max: 2022 }),
  ratings: fc.uniqueArray(rating, { selector: ({ criterion }) => criterion, maxLength: CRITERIA.length }),
});

/** Some signals, each with an id of its own. */
export const signalsOf = (maxLength: number): fc.Arbitrary<Signal[]> =>
  fc.array(one, { maxLength, size: 'max' }).map((parts) =>
    parts.map(({ words, total, year, ...part }, index) => {
      const day = `${String(year)}-03-0${String((index % 9) + 1)}`;
      return signal({
        ...part,
        id: String(index).padStart(4, '0'),
        title: Array.from({ length: words }, () => 'alliance').join(' '),
        capturedOn: { edtf: day, wording: null, start: day, end: day },
        observations: { total, strengthens: total, qualifies: 0, weakens: 0, first: null, last: null },
      });
    }),
  );

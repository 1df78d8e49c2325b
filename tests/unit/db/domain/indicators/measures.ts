import fc from 'fast-check';
import type { Measured } from '#db/domain/indicators/measured.ts';
import { VERIFICATIONS } from '#db/domain/impacts.ts';

/** A measure of a test, by what matters in it. */
export function measure(
  id: string,
  value: number,
  more: Partial<Measured> & { year?: number; to?: number } = {},
): Measured {
  const { year = 2015, to = year, ...rest } = more;
  return {
    id,
    value,
    unit: '%',
    date: { start: `${year}-01-01`, end: `${to}-12-31` },
    base: 'entreprises',
    sample: null,
    question: null,
    comparability: null,
    sourceLabel: id,
    sourceAddress: null,
    verification: 'attested',
    ...rest,
  };
}

/** Any measures of one indicator: few bases, groups, sources and years, so that they meet. */
export const anyMeasures: fc.Arbitrary<Measured[]> = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      year: fc.integer({ min: 2008, max: 2016 }),
      span: fc.integer({ min: 0, max: 3 }),
      base: fc.constantFrom('entreprises', 'Entreprises ', 'maires', 'associations'),
      unit: fc.constantFrom('%', '%', '%', 'sur 10'),
      sample: fc.constantFrom(null, 'n = 1 012', '> 2 000', 'inconnu'),
      question: fc.constantFrom(null, null, 'Êtes-vous en partenariat ?', 'Souhaitez-vous un partenariat ?'),
      comparability: fc.constantFrom(null, 'a', 'b'),
      sourceLabel: fc.constantFrom('S', 'page', 'presse'),
      verification: fc.constantFrom(...VERIFICATIONS),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ value, year, span, ...rest }, index) =>
      measure(`m${index}`, value, { year, to: year + span, ...rest }),
    ),
  );

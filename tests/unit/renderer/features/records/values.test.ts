import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyOf } from '#db/domain/properties.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { comparability } from '#renderer/features/records/measures/comparability.ts';
import { formatValue, parseNumber } from '#renderer/features/records/properties/format-value.ts';

describe('a number typed in a field', () => {
  test.each([
    ['37', 37],
    ['28,5', 28.5],
    ['28.5', 28.5],
    ['-3', -3],
    ['674 000', 674_000],
    ['674\u202f000', 674_000],
  ])('%s is read', (text, value) => expect(parseNumber(text)).toBe(value));

  test.each(['', 'environ 3', '1,2,3', '1e5', '12 %', ','])('%s is not one', (text) =>
    expect(parseNumber(text)).toBeNull(),
  );

  test('what is shown is read back, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('fr', 'en'), (thousandths, locale) => {
        const value = thousandths / 1000;
        const shown = value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 12 });
        expect(parseNumber(shown)).toBe(value === 0 ? parseNumber(shown) : value);
        expect(Math.abs((parseNumber(shown) ?? NaN) - value)).toBe(0);
      }),
    );
  });
});

describe('a value as it is read', () => {
  test('a choice shows its label, a date its wording, a number its French form', () => {
    expect(formatValue('actes', propertyOf('publication', 'typePublication'), 'en')).toBe('proceedings');
    expect(formatValue({ edtf: '2018-04', wording: 'fin avril 2018' }, undefined, 'fr')).toBe(
      'fin avril 2018',
    );
    expect(formatValue(28.5, undefined, 'fr')).toBe('28,5');
    expect(formatValue(true, undefined, 'fr')).toBe('oui');
  });

  test('a choice that the kind no longer knows is shown as it is', () => {
    expect(formatValue('thèse', propertyOf('publication', 'typePublication'), 'fr')).toBe('thèse');
  });
});

describe('measures that may be compared', () => {
  const measure = (group: string | null) => ({ comparability: group }) as MeasureRead;

  test('share a letter only when their group has more than one', () => {
    const letters = comparability([
      measure('salariés'),
      measure('maires'),
      measure('maires'),
      measure(null),
      measure(null),
    ]);
    expect([...letters]).toEqual([['maires', 'A']]);
  });
});

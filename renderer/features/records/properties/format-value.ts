import { formatDate } from '#db/domain/dates/format.ts';
import type { Locale } from '#db/domain/locale.ts';
import type { PropertyDefinition, PropertyValue } from '#db/domain/properties.ts';

const YES_NO: Readonly<Record<Locale, readonly [string, string]>> = { fr: ['oui', 'non'], en: ['yes', 'no'] };

/** A property's value as people read it: choices by their label, numbers and dates in the language's form. */
export function formatValue(
  value: PropertyValue,
  property: PropertyDefinition | undefined,
  locale: Locale,
): string {
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1];
  if (typeof value === 'number') return value.toLocaleString(locale, { maximumFractionDigits: 6 });
  if (typeof value === 'object') return formatDate(value, locale, 'long');
  return property?.choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
}

/** The number written in a field, with a comma or a point and spaces between thousands; null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

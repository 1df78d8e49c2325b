import { dateBounds, type DateValue } from '../domain/dates/edtf.ts';
import { normalizeUrl } from '../domain/document/url.ts';
import { fail } from '../domain/errors.ts';
import type { Kind } from '../domain/kinds.ts';
import { propertyOf, type PropertyDefinition, type PropertyValue } from '../domain/properties.ts';

/** The four columns a date is kept in. */
export type DateParts = {
  edtf: string | null;
  wording: string | null;
  start: string | null;
  end: string | null;
};

/**
 * A date as its columns, with the bounds of its imprecision; null clears all four.
 * @throws VigieError `invalid-date`
 */
export function dateParts(date: DateValue | null): DateParts {
  if (date === null) return { edtf: null, wording: null, start: null, end: null };
  const bounds = dateBounds(date.edtf) ?? fail({ kind: 'invalid-date', text: date.edtf });
  return { edtf: date.edtf, wording: date.wording?.trim() || null, start: bounds.start, end: bounds.end };
}

/**
 * The properties of a record after a patch: each value checked against its definition, null takes the key away. Keys no
 * definition names are free text fields users and imports bring: kept as they are.
 * @throws VigieError `invalid-input`, `invalid-date`
 */
export function mergeProperties(
  kind: Kind,
  current: Readonly<Record<string, PropertyValue>>,
  patch: Readonly<Record<string, PropertyValue | null>>,
): Record<string, PropertyValue> {
  const merged: Record<string, PropertyValue> = { ...current };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === '') delete merged[key];
    else merged[key] = checkProperty(propertyOf(kind, key), key, value);
  }
  return merged;
}

function checkProperty(
  definition: PropertyDefinition | undefined,
  key: string,
  value: PropertyValue,
): PropertyValue {
  const wrong = (): never => fail({ kind: 'invalid-input', field: key, detail: definition?.type ?? 'text' });
  switch (definition?.type) {
    case undefined:
      return value;
    case 'text':
    case 'longText':
      return typeof value === 'string' ? value : wrong();
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : wrong();
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong();
    case 'url':
      return (typeof value === 'string' && normalizeUrl(value)) || wrong();
    case 'choice':
      return definition.choices?.some((choice) => choice.value === value) ? value : wrong();
    case 'date':
      if (typeof value !== 'object') return wrong();
      dateParts(value);
      return value;
  }
}

import { formatDate } from '../domain/dates/format.ts';
import type { Locale } from '../domain/locale.ts';
import { PROPERTIES, propertyOf, type PropertyValue } from '../domain/properties.ts';
import { relationOf } from '../domain/relations.ts';
import { IMPACT_LABELS, KIND_LABELS, VERIFICATION_LABELS } from '../domain/vocabulary.ts';
import type { Kind } from '../domain/kinds.ts';
import type { MeasureRead, RecordDetail, SourceRead } from '#preload/contract/records.ts';
import { EXPORT_WORDS } from './wording.ts';

/** One line of a record's table of properties, as people read it. */
export type Fact = { label: string; value: string };

/** A property value in words: choices and dates by their names, numbers as the language writes them. */
export function valueText(kind: Kind, key: string, value: PropertyValue, locale: Locale): string {
  const words = EXPORT_WORDS[locale];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return value.toLocaleString(locale);
  if (typeof value === 'object') return formatDate(value, locale, 'long');
  return propertyOf(kind, key)?.choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
}

/** The properties of a record in the order of its kind, those that are not empty. */
export function factsOf(record: RecordDetail, locale: Locale): Fact[] {
  const words = EXPORT_WORDS[locale];
  const facts: Fact[] = [
    {
      label: words.kind,
      value: KIND_LABELS[record.kind].one[locale] + (record.example ? ` (${words.example})` : ''),
    },
    { label: words.code, value: record.code },
  ];
  if (record.date) facts.push({ label: words.date, value: formatDate(record.date, locale, 'long') });
  if (record.planned) facts.push({ label: words.planned, value: formatDate(record.planned, locale, 'long') });
  facts.push({ label: words.verification, value: VERIFICATION_LABELS[record.verification][locale] });
  for (const { key, label } of orderedProperties(record)) {
    facts.push({ label: label[locale], value: valueText(record.kind, key, record.properties[key]!, locale) });
  }
  if (record.impacts.length > 0)
    facts.push({
      label: words.impacts,
      value: record.impacts.map((impact) => IMPACT_LABELS[impact][locale]).join(' ; '),
    });
  if (record.tags.length > 0) facts.push({ label: words.tags, value: record.tags.join(', ') });
  if (record.aliases.length > 0) facts.push({ label: words.aliases, value: record.aliases.join(' ; ') });
  return facts;
}

function orderedProperties(record: RecordDetail) {
  const known = PROPERTIES[record.kind].filter(({ key }) => record.properties[key] !== undefined);
  const others = Object.keys(record.properties).filter((key) => !propertyOf(record.kind, key));
  return [...known, ...others.map((key) => ({ key, label: { fr: key, en: key } }))];
}

/** A record in one line: `A-001 · Atelier · 11 avril 2018 · attesté`. */
export function recordLine(record: RecordDetail, locale: Locale): string {
  const parts = [record.code, KIND_LABELS[record.kind].one[locale]];
  if (record.date) parts.push(formatDate(record.date, locale, 'long'));
  parts.push(VERIFICATION_LABELS[record.verification][locale]);
  if (record.example) parts.push(EXPORT_WORDS[locale].example);
  return parts.join(' · ');
}

/** How a relation reads from the record it is shown on. */
export function relationLabel(type: string, direction: 'out' | 'in', locale: Locale): string {
  const definition = relationOf(type);
  return definition ? (direction === 'out' ? definition.label : definition.inverse)[locale] : type;
}

/** A source as a sentence without its address, which exporters make a link of. */
export function sourceText(source: SourceRead): string {
  return source.detail === '' ? source.label : `${source.label} (${source.detail})`;
}

/** A measure's figure with its unit: « 37 % », « 89 000 entreprises ». */
export function measureText(measure: MeasureRead, locale: Locale): string {
  return `${measure.value.toLocaleString(locale)}\u00a0${measure.unit}`;
}

import type { DateBounds } from '../dates/edtf.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { PROPERTIES, type PropertyType } from '../properties.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';
import { boundsOf } from './values.ts';

/** What is asked of one property: each reading of the value, of which one must hold. */
export type PropertyWish = {
  /** Stored values of choices that the text names. */
  readonly choices: readonly string[];
  /** Words that a text must hold, folded. */
  readonly words: readonly string[];
  /** Inclusive limits of a number; null where there is none, undefined when the text is no number. */
  readonly numbers: { readonly least: number | null; readonly most: number | null } | undefined;
  readonly bounds: DateBounds | undefined;
};

/** A property as a query names it: its key, the kinds that have it, its types there. */
export type NamedProperty = {
  readonly key: string;
  readonly kinds: readonly Kind[];
  readonly types: readonly PropertyType[];
};

const asName = (text: string): string => fold(text).replace(/[' ]/g, '-');

function propertyNames(): Map<string, NamedProperty> {
  const byKey = new Map<string, { kinds: Kind[]; types: PropertyType[]; names: Set<string> }>();
  for (const kind of KINDS) {
    for (const { key, type, label } of PROPERTIES[kind]) {
      const known = byKey.get(key) ?? { kinds: [], types: [], names: new Set<string>() };
      known.kinds.push(kind);
      known.types.push(type);
      for (const name of [key, label.fr, label.en]) known.names.add(asName(name));
      byKey.set(key, known);
    }
  }
  const names = new Map<string, NamedProperty>();
  for (const [key, { kinds, types, names: own }] of byKey)
    for (const name of own) if (!names.has(name)) names.set(name, { key, kinds, types: [...new Set(types)] });
  return names;
}

const NAMES = propertyNames();

/** The property of that key or label, French or English, accents and case ignored; undefined when there is none. */
export function propertyNamed(name: string): NamedProperty | undefined {
  return NAMES.get(asName(name));
}

const NUMBER = String.raw`-?\d+(?:[.,]\d+)?`;
const COMPARED = new RegExp(`^([<>]=?|=)?\\s*(${NUMBER})$`);
const BETWEEN = new RegExp(`^(${NUMBER})\\.\\.(${NUMBER})$`);
const numberOf = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
/** The next number of a strict comparison: properties are whole numbers or have a few decimals. */
const STEP = 1e-9;

function numbersOf(text: string): PropertyWish['numbers'] {
  const between = BETWEEN.exec(text);
  if (between) return { least: numberOf(between[1]), most: numberOf(between[2]) };
  const compared = COMPARED.exec(text);
  if (!compared) return undefined;
  const value = numberOf(compared[2]);
  switch (compared[1]) {
    case '>':
      return { least: value + STEP, most: null };
    case '>=':
      return { least: value, most: null };
    case '<':
      return { least: null, most: value - STEP };
    case '<=':
      return { least: null, most: value };
    default:
      return { least: value, most: value };
  }
}

const plain = (text: string): string => asName(text).replace(/[_-]+/g, ' ').trim();

/** What a value asks of a property, in every way it can be read there. Null when it can mean nothing. */
export function propertyWish({ key, kinds, types }: NamedProperty, text: string): PropertyWish | null {
  const wanted = plain(text);
  const choices = kinds.flatMap((kind) =>
    PROPERTIES[kind]
      .filter((property) => property.key === key)
      .flatMap((property) => property.choices ?? [])
      .filter(({ value, label }) => [value, label.fr, label.en].some((name) => plain(name) === wanted))
      .map(({ value }) => value),
  );
  const isText = types.some((type) => type === 'text' || type === 'longText' || type === 'url');
  const words = isText ? tokenize(text).map((token) => token.folded) : [];
  const numbers = types.includes('number') ? numbersOf(text.trim()) : undefined;
  const bounds = types.includes('date') ? boundsOf(text) : undefined;
  if (choices.length + words.length === 0 && !numbers && !bounds) return null;
  return { choices: [...new Set(choices)], words, numbers, bounds };
}

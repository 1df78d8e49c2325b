import { documentText } from '../../../domain/document/walk.ts';
import { KINDS, type Kind } from '../../../domain/kinds.ts';
import type { Locale } from '../../../domain/locale.ts';
import { own } from '../../../domain/own.ts';
import { PROPERTIES, propertyOf, type PropertyValue } from '../../../domain/properties.ts';
import { RELATIONS } from '../../../domain/relations.ts';
import { IMPACT_LABELS, KIND_LABELS, VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import { relationLabel, sourceText, valueText } from '../../facts.ts';
import type { Piece } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import type { Cell, Sheet } from './types.ts';
import { TABLE_WORDS } from './words.ts';

type Column = { name: string; of(piece: Piece): Cell };

/**
 * Records as a table: what all have in common, then the properties of the kinds among them, then a column for each relation
 * that one of them has. A date is in three columns or more: its EDTF value, its words, and the days it may mean.
 */
export function recordSheet(pieces: readonly Piece[], locale: Locale, name: string): Sheet {
  const columns = [
    ...firstColumns(locale),
    ...propertyColumns(pieces, locale),
    ...relationColumns(pieces, locale),
    ...lastColumns(pieces, locale),
  ];
  return {
    name,
    head: columns.map((column) => column.name),
    rows: pieces.map((piece) => columns.map((column) => column.of(piece))),
  };
}

/** Several values in one cell, apart by a semicolon; one inside a value is written « \; ». */
export const several = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\;]/g, '\\$&')).join(' ; ');

const day = (iso: string | null | undefined): Cell => (iso ? { day: iso } : null);
const text = (words: string | null | undefined): Cell => words || null;

function firstColumns(locale: Locale): Column[] {
  const said = EXPORT_WORDS[locale];
  const own = TABLE_WORDS[locale];
  return [
    { name: said.code, of: ({ record }) => record.code },
    { name: said.kind, of: ({ record }) => KIND_LABELS[record.kind].one[locale] },
    { name: own.title, of: ({ record }) => record.title },
    { name: said.date, of: ({ record }) => text(record.date?.edtf) },
    { name: own.dateWording, of: ({ record }) => text(record.date?.wording) },
    { name: own.start, of: ({ record }) => day(record.date?.start) },
    { name: own.end, of: ({ record }) => day(record.date?.end) },
    { name: said.planned, of: ({ record }) => text(record.planned?.edtf) },
    { name: own.plannedWording, of: ({ record }) => text(record.planned?.wording) },
    { name: said.verification, of: ({ record }) => VERIFICATION_LABELS[record.verification][locale] },
    { name: own.isExample, of: ({ record }) => record.example },
    { name: own.summary, of: ({ record }) => text(record.summary) },
    {
      name: said.impacts,
      of: ({ record }) => text(several(record.impacts.map((one) => IMPACT_LABELS[one][locale]))),
    },
    { name: said.tags, of: ({ record }) => text(several(record.tags)) },
    { name: said.aliases, of: ({ record }) => text(several(record.aliases)) },
  ];
}

function propertyColumns(pieces: readonly Piece[], locale: Locale): Column[] {
  const kinds = KINDS.filter((kind) => pieces.some(({ record }) => record.kind === kind));
  const known = kinds.flatMap((kind) => PROPERTIES[kind].map((property) => ({ kind, ...property })));
  const unknown = pieces.flatMap(({ record: { kind, properties } }) =>
    Object.keys(properties)
      .filter((key) => !propertyOf(kind, key))
      .map((key) => ({ kind, key, type: 'text' as const, label: { fr: key, en: key } })),
  );
  const groups = Map.groupBy([...known, ...unknown], ({ key, label }) => `${key}\n${label[locale]}`);
  const names = new Map<string, number>();
  for (const [{ label }] of groups.values() as Iterable<[(typeof known)[number]]>)
    names.set(label[locale], (names.get(label[locale]) ?? 0) + 1);
  return [...groups.values()].flatMap((group): Column[] => {
    const { key, label, type, kind } = group[0]!;
    const owners = new Set(group.map((one) => one.kind));
    const alone = names.get(label[locale]) === 1 && !RESERVED[locale].has(label[locale]);
    const name = alone ? label[locale] : `${label[locale]} (${KIND_LABELS[kind].one[locale]})`;
    const valueOf = ({ record }: Piece) =>
      owners.has(record.kind) ? own(record.properties, key) : undefined;
    const column = { name, of: (piece: Piece) => propertyCell(piece, key, valueOf(piece), type, locale) };
    if (type !== 'date') return [column];
    const wording = (piece: Piece): Cell => {
      const value = valueOf(piece);
      return typeof value === 'object' ? value.wording : null;
    };
    return [column, { name: `${name}, ${TABLE_WORDS[locale].wording}`, of: wording }];
  });
}

/** Names the common columns have already. */
const RESERVED: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: new Set([...firstColumns('fr'), ...lastColumns([], 'fr')].map(({ name }) => name)),
  en: new Set([...firstColumns('en'), ...lastColumns([], 'en')].map(({ name }) => name)),
};

function propertyCell(
  { record }: Piece,
  key: string,
  value: PropertyValue | undefined,
  type: string,
  locale: Locale,
): Cell {
  if (value === undefined) return null;
  if (typeof value === 'object') return value.edtf;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (type === 'url') return text(value) && { url: value };
  return text(valueText(record.kind as Kind, key, value, locale));
}

function relationColumns(pieces: readonly Piece[], locale: Locale): Column[] {
  const present = new Set(
    pieces.flatMap(({ record }) => record.relations.map(({ type, direction }) => `${type} ${direction}`)),
  );
  const ways = (['out', 'in'] as const).flatMap((direction) => [
    ...RELATIONS.filter(({ type }) => present.has(`${type} ${direction}`)).map(({ type }) => ({
      type,
      direction,
    })),
  ]);
  const byName = Map.groupBy(ways, ({ type, direction }) => relationLabel(type, direction, locale));
  return [...byName].map(([name, same]) => ({
    name,
    of: ({ record }) =>
      text(
        several(
          record.relations
            .filter((one) =>
              same.some(({ type, direction }) => one.type === type && one.direction === direction),
            )
            .map(({ target }) => `${target.code} ${target.title}`),
        ),
      ),
  }));
}

function lastColumns(pieces: readonly Piece[], locale: Locale): Column[] {
  const own = TABLE_WORDS[locale];
  const withText = pieces.some(({ document }) => document !== null);
  return [
    {
      name: EXPORT_WORDS[locale].sources,
      of: ({ record }) =>
        text(
          several(
            record.sources.map((one) =>
              one.address === null ? sourceText(one) : `${sourceText(one)} <${one.address}>`,
            ),
          ),
        ),
    },
    ...(withText
      ? [{ name: own.text, of: ({ document }: Piece) => text(document && documentText(document).text) }]
      : []),
    { name: own.updated, of: ({ record }) => day(record.updatedAt.slice(0, 10)) },
    { name: own.id, of: ({ record }) => record.id },
  ];
}

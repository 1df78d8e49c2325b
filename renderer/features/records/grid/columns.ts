import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Kind } from '#db/domain/kinds.ts';
import { PROPERTIES, type PropertyDefinition } from '#db/domain/properties.ts';
import type { Sort } from '#preload/contract/records.ts';
import { isUsuallyDated } from './filter.ts';

/** A column of the table of a kind: one of the common ones, or a property of the kind (`property.key`). */
export type Column = {
  id: string;
  /** CSS width in the grid. */
  width: string;
  numeric?: boolean;
  property?: PropertyDefinition;
  /** What to sort by, without the direction; absent when the column has no order. */
  sort?: Omit<Sort, 'direction'>;
};

const WIDTHS: Readonly<Record<PropertyDefinition['type'], string>> = {
  text: 'minmax(140px, 1fr)',
  longText: 'minmax(180px, 1.4fr)',
  number: '88px',
  boolean: '88px',
  date: '140px',
  choice: '150px',
  url: 'minmax(140px, 1fr)',
};

/** Every column a kind can show, in order. Code and title are always shown. */
export function columnsOf(kind: Kind): Column[] {
  return [
    { id: 'code', width: '76px', sort: { by: 'code' } },
    { id: 'title', width: 'minmax(260px, 2.4fr)', sort: { by: 'title' } },
    { id: 'date', width: '150px', sort: { by: 'date' } },
    { id: 'planned', width: '150px' },
    ...PROPERTIES[kind].map((property): Column => ({
      id: `property.${property.key}`,
      width: WIDTHS[property.type],
      numeric: property.type === 'number',
      property,
      sort: { by: 'property', property: property.key },
    })),
    ...(kind === 'signal' ? [{ id: 'observations', width: '124px', numeric: true }] : []),
    { id: 'summary', width: 'minmax(200px, 1.6fr)' },
    { id: 'tags', width: 'minmax(140px, 1fr)' },
    { id: 'impacts', width: 'minmax(140px, 1fr)' },
    { id: 'verification', width: '104px', sort: { by: 'verification' } },
    { id: 'updated', width: '132px', sort: { by: 'updated' } },
  ];
}

const ALWAYS = new Set(['code', 'title']);

/** What is shown before anybody chose: dates, short properties, tags and how far the fact is established. */
export function defaultColumns(kind: Kind): string[] {
  // What a signal is followed by: where it is, when it may matter, when to look again, how often it was seen.
  if (kind === 'signal')
    return [
      'date',
      'property.etat',
      'property.horizon',
      'property.prochaineRevue',
      'observations',
      'verification',
    ];
  const short = PROPERTIES[kind]
    .filter(({ type }) => type === 'choice' || type === 'number' || type === 'text')
    .slice(0, 2);
  return [
    ...(isUsuallyDated(kind) ? ['date'] : []),
    ...short.map(({ key }) => `property.${key}`),
    'tags',
    'verification',
  ];
}

type Choice = { shown: Partial<Record<Kind, string[]>> };

const useChoice = create<Choice>()(
  persist<Choice>(() => ({ shown: {} }), { name: 'vigie.columns', version: 1 }),
);

/** The ids of the columns shown for a kind, and how to show or hide one. */
export function useColumnChoice(kind: Kind): { shown: readonly string[]; setShown: (ids: string[]) => void } {
  const shown = useChoice((state) => state.shown[kind]) ?? defaultColumns(kind);
  return {
    shown,
    setShown: (ids) => useChoice.setState((state) => ({ shown: { ...state.shown, [kind]: ids } })),
  };
}

/** The columns to draw. */
export function shownColumns(kind: Kind, shown: readonly string[]): Column[] {
  return columnsOf(kind).filter(({ id }) => ALWAYS.has(id) || shown.includes(id));
}

/** The columns one may hide. */
export function choosableColumns(kind: Kind): Column[] {
  return columnsOf(kind).filter(({ id }) => !ALWAYS.has(id));
}

/** The columns of a table on paper: all of them on its width, in the proportions of the least they have on screen. */
export function paperTemplate(columns: readonly Pick<Column, 'width'>[]): string {
  return columns.map(({ width }) => `minmax(0, ${/\d+/.exec(width)?.[0] ?? '100'}fr)`).join(' ');
}

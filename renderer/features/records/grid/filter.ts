import type { Kind } from '#db/domain/kinds.ts';
import type { Impact, Verification } from '#db/domain/impacts.ts';
import type { Sort } from '#preload/contract/records.ts';

/** What the host is asked to keep and in which order; the same words as the contract's `records.list`. */
export type ListFilter = {
  kind?: Kind;
  contains?: string;
  /** In the one query language: a state of validation. */
  query?: string;
  /** In the one query language: what is typed, or a search kept under a name. */
  asked?: string;
  tag?: string;
  impact?: Impact;
  verification?: Verification;
  property?: { key: string; value: string };
  sort: Sort;
};

/** Kinds that are named rather than dated. */
const UNDATED: readonly Kind[] = ['acteur', 'theme', 'indicateur', 'libre'];

/** True for kinds that one looks for by their date. */
export function isUsuallyDated(kind: Kind): boolean {
  return !UNDATED.includes(kind);
}

/** The order in which one looks for a record of a kind: by date, or by name when it has no date. */
export function usualSort(kind: Kind): Sort {
  return { by: isUsuallyDated(kind) ? 'date' : 'title', direction: 'asc' };
}

/** What the host is asked: both queries as one, the typed one as a whole. */
export function listInput({ asked, ...filter }: ListFilter): Omit<ListFilter, 'asked'> {
  if (!asked?.trim()) return filter;
  const query = filter.query === undefined ? asked : `(${asked}) ${filter.query}`;
  return { ...filter, query };
}

/** The same filter with one part set, or taken off when the value is undefined. */
export function withPart<Key extends keyof ListFilter>(
  filter: ListFilter,
  key: Key,
  value: ListFilter[Key] | undefined,
): ListFilter {
  const { [key]: _, ...rest } = filter;
  return (value === undefined ? rest : { ...rest, [key]: value }) as ListFilter;
}

/** True when something narrows the list beside the kind. */
export function isNarrowed({ kind: _kind, sort: _sort, ...rest }: ListFilter): boolean {
  return Object.keys(rest).length > 0;
}

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { RELATIONS } from '#db/domain/relations.ts';

/** What links may be: every relation, and mentions. */
export const LINK_TYPES: readonly string[] = ['mention', ...RELATIONS.map(({ type }) => type)];

/** What of the archive the graph shows, kept between two visits. Hidden ones are kept, so that new ones show. */
export type GraphChoice = {
  hiddenKinds: readonly Kind[];
  hiddenTypes: readonly string[];
  query: string;
  /** Code of a cycle. */
  cycle: string | null;
  /** Four digits, or nothing. */
  from: string;
  to: string;
  as: 'drawing' | 'table';
};

/** The choice that shows everything; how it is shown is kept. */
export const EVERYTHING: Omit<GraphChoice, 'as'> = {
  hiddenKinds: [],
  hiddenTypes: [],
  query: '',
  cycle: null,
  from: '',
  to: '',
};

export const useGraphChoice = create<GraphChoice>()(
  persist<GraphChoice>(() => ({ ...EVERYTHING, as: 'drawing' }), { name: 'vigie.graph', version: 1 }),
);

/** True when a choice leaves something out. */
export function isNarrowed({ hiddenKinds, hiddenTypes, query, cycle, from, to }: GraphChoice): boolean {
  return (
    hiddenKinds.length + hiddenTypes.length > 0 || cycle !== null || `${query}${from}${to}`.trim() !== ''
  );
}

/** The list with a value taken out, or put in. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** What a choice asks of the host. */
export function inputOf({ hiddenKinds, hiddenTypes, query, cycle, from, to }: GraphChoice) {
  const asked = [query.trim(), ...(cycle === null ? [] : [`cycle:${cycle}`])].filter((one) => one !== '');
  const [first, last] = [/^\d{4}$/.test(from), /^\d{4}$/.test(to)];
  return {
    ...(hiddenKinds.length > 0 && { kinds: KINDS.filter((kind) => !hiddenKinds.includes(kind)) }),
    ...(hiddenTypes.length > 0 && { types: LINK_TYPES.filter((type) => !hiddenTypes.includes(type)) }),
    ...(asked.length > 0 && { query: asked.join(' ') }),
    ...(first && { from: `${from}-01-01` }),
    ...(last && { to: `${to}-12-31` }),
  };
}

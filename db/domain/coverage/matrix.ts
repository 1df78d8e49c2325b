import { IMPACTS } from '../impacts.ts';
import type { Kind } from '../kinds.ts';

/** What the rows of the coverage matrix are. */
export const AXES = ['theme', 'impact', 'profil', 'axe', 'acteur'] as const;
export type Axis = (typeof AXES)[number];

/** A cell of the matrix: what one comments, and what a review keeps. */
export type CellIdentity = { axis: Axis; rowId: string; cycleId: string };

/** The relations by which a record has a row: its themes, its profiles of actors, those who host or make it. */
export const ROW_RELATIONS: Readonly<Record<'theme' | 'profil' | 'acteur', readonly string[]>> = {
  theme: ['a-pour-theme'],
  profil: ['a-pour-theme', 'a-pour-public'],
  acteur: ['accueilli-par', 'organise-avec', 'realise-par', 'en-partenariat-avec', 'fonde-par'],
};

/** The kinds that say whether a subject was covered; notes and indicators are offered beside them. */
export const COVERING_KINDS: readonly Kind[] = ['etude', 'atelier', 'publication', 'evenement'];
export const MATRIX_KINDS: readonly Kind[] = [...COVERING_KINDS, 'note', 'signal', 'indicateur', 'rapport'];

/** What the records of a cell are: `null` for those in no row or no cycle, absent for those of all. */
export type CellPart = { row?: string | null; cycle?: string | null };

/**
 * The query of the one language that finds what a cell counts; null when the language cannot say it (an axis counts what is
 * part of its parts; « none of the rows »). `codes` gives the code of a record by its id.
 */
export function cellQuery(
  axis: Axis,
  { row, cycle }: CellPart,
  {
    kinds,
    query,
    codes,
    cycles,
  }: {
    kinds: readonly Kind[];
    query: string;
    codes: (id: string) => string;
    /** Every cycle, by id: what is in none is in none of these. */
    cycles: readonly string[];
  },
): string | null {
  const parts = [`type:${kinds.join(',')}`];
  if (typeof cycle === 'string') parts.push(`cycle:${codes(cycle)}`);
  if (cycle === null) parts.push(...cycles.map((id) => `-cycle:${codes(id)}`));
  if (row === null) return null;
  if (row !== undefined) {
    if (axis === 'axe') return null;
    if (axis === 'impact') parts.push(`impact:${IMPACTS.find((impact) => impact === row) ?? row}`);
    else {
      const ways = ROW_RELATIONS[axis].map((relation) => `${relation}:${codes(row)}`);
      parts.push(ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' OU ')})`);
    }
  }
  if (query.trim()) parts.push(`(${query.trim()})`);
  return parts.join(' ');
}

/**
 * What a cell without anything means: `gap` when its cycle has begun and its row could have been covered in it, `outside` when
 * not (an axis of another cycle, a cycle still to come).
 */
export type CellState = 'filled' | 'gap' | 'outside';

/** The state of a cell that holds `count` records; `today` is an ISO day, a cycle without a date has begun. */
export function cellState(
  count: number,
  {
    axis,
    rowCycles,
    cycle,
    today,
  }: {
    axis: Axis;
    rowCycles: readonly string[];
    cycle: { id: string; start: string | null };
    today: string;
  },
): CellState {
  if (count > 0) return 'filled';
  if (axis === 'axe' && !rowCycles.includes(cycle.id)) return 'outside';
  return cycle.start !== null && cycle.start > today ? 'outside' : 'gap';
}

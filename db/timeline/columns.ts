import type { DateRead } from '#preload/contract/base.ts';
import type { TimelineColumns } from '#preload/contract/timeline.ts';
import type { Reader } from '../connection/types.ts';
import { IMPACTS } from '../domain/impacts.ts';
import { KINDS } from '../domain/kinds.ts';
import { readBareDate, readRef } from '../records/read.ts';
import { answeringDated, type TimelineFilter } from './filter.ts';
import { readMembership } from './membership.ts';

/** Relations by which a record names those who act in it, and its themes. */
const OF_ACTORS = ['accueilli-par', 'organise-avec', 'realise-par', 'en-partenariat-avec', 'fonde-par'];
const OF_THEMES = ['a-pour-theme'];

/** Columns being filled, as the contract gives them but for being writable. */
type Filling = { -readonly [Name in keyof TimelineColumns]: TimelineColumns[Name][number][] };

/**
 * The dated records that a filter keeps, in columns, by row number; `seqs` are their row numbers.
 * @throws VigieError `invalid-query`
 */
export async function datedColumns(
  reader: Reader,
  filter: TimelineFilter,
): Promise<{ columns: TimelineColumns; seqs: readonly number[] }> {
  const query = (await answeringDated(reader, filter))
    .select([
      'record.seq',
      'record.id',
      'record.code',
      'record.kind',
      'record.title',
      'record.example',
      'record.impacts',
    ])
    .select(['record.date_edtf', 'record.date_wording', 'record.planned_edtf', 'record.planned_wording'])
    .orderBy('record.seq');
  const rows = await query.execute();
  const memberOf = await readMembership(reader);
  const columns: Filling = {
    ...{ ids: [], codes: [], titles: [], kinds: [], date: [], planned: [], flags: [] },
    ...{ cycle: [], axis: [], themes: [], actors: [], dates: [], refs: [] },
  };
  const kinds = new Map(KINDS.map((kind, rank) => [kind, rank]));
  const dates = ranks((edtf: string, wording: string | null) => {
    columns.dates.push(readBareDate(edtf, wording) as DateRead);
  });
  const refs = await referable(reader, columns.refs);
  const flags = new Map<string, number>();
  const rowOf = new Map<number, number>();
  rows.forEach((row, index) => {
    rowOf.set(row.seq, index);
    columns.ids.push(row.id);
    columns.codes.push(row.code);
    columns.titles.push(row.title);
    columns.kinds.push(kinds.get(row.kind) ?? -1);
    columns.date.push(dates(row.date_edtf, row.date_wording));
    columns.planned.push(dates(row.planned_edtf, row.planned_wording));
    let bits = flags.get(row.impacts);
    if (bits === undefined) flags.set(row.impacts, (bits = impactBits(row.impacts)));
    columns.flags.push(bits | row.example);
    const { cycle, axis } = memberOf(row.seq);
    columns.cycle.push(refs(cycle));
    columns.axis.push(refs(axis));
  });
  for (const [pairs, types] of [
    [columns.themes, OF_THEMES],
    [columns.actors, OF_ACTORS],
  ] as const) {
    const named = await reader
      .selectFrom('relation')
      .select(['source_seq', 'target_seq'])
      .where('type', 'in', [...types])
      .execute();
    for (const { source_seq, target_seq } of named) {
      const row = rowOf.get(source_seq);
      const ref = row === undefined ? -1 : refs(target_seq);
      if (row !== undefined && ref >= 0) pairs.push(row, ref);
    }
  }
  return { columns, seqs: rows.map(({ seq }) => seq) };
}

/** Gives each date a rank the first time it comes, −1 to none; `add` hears the new ones in order. */
function ranks(add: (edtf: string, wording: string | null) => void) {
  const known = new Map<string, number>();
  return (edtf: string | null, wording: string | null): number => {
    if (edtf === null) return -1;
    const key = wording === null ? edtf : `${edtf}\n${wording}`;
    let rank = known.get(key);
    if (rank === undefined) {
      known.set(key, (rank = known.size));
      add(edtf, wording);
    }
    return rank;
  };
}

function impactBits(json: string): number {
  const impacts = JSON.parse(json) as string[];
  return IMPACTS.reduce((bits, impact, rank) => bits | (impacts.includes(impact) ? 2 << rank : 0), 0);
}

/** Puts every live cycle, axis, theme and actor into `refs`, and gives the rank of one by its row number. */
async function referable(reader: Reader, refs: Filling['refs']) {
  const rows = await reader
    .selectFrom('record')
    .select(['seq', 'id', 'code', 'kind', 'title'])
    .where('kind', 'in', ['cycle', 'axe', 'theme', 'acteur'])
    .where('deleted_at', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('date_start', 'planned_start'))
    .orderBy('sort_title')
    .execute();
  const rankOf = new Map(rows.map((row, rank) => [row.seq, rank]));
  refs.push(...rows.map(readRef));
  return (seq: number | null): number => (seq === null ? -1 : (rankOf.get(seq) ?? -1));
}

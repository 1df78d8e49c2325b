import { sql, type RawBuilder } from 'kysely';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Reader } from '../connection/types.ts';
import { type Axis, ROW_RELATIONS } from '../domain/coverage/matrix.ts';
import { IMPACTS } from '../domain/impacts.ts';
import { readRef } from '../records/read.ts';
import { membersOf } from './members.ts';

/** A row of the matrix: `key` is what `rowLinks` names it by. */
export type StoredAxisRow = { key: string | number; id: string; record: RecordRef | null };

/** The rows of an axis, in the order they are shown. Actors are those that host, make or partner something. */
export async function readRows(reader: Reader, axis: Axis): Promise<StoredAxisRow[]> {
  if (axis === 'impact') return IMPACTS.map((impact) => ({ key: impact, id: impact, record: null }));
  const kind = axis === 'axe' ? 'axe' : axis === 'acteur' ? 'acteur' : 'theme';
  const profile = sql`json_extract(properties, '$.taxonomie') IS 'profil'`;
  let rows = reader
    .selectFrom('record')
    .select(['seq', 'id', 'code', 'kind', 'title'])
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null);
  if (axis === 'theme') rows = rows.where(sql<boolean>`NOT (${profile})`);
  if (axis === 'profil') rows = rows.where(sql<boolean>`${profile}`);
  if (axis === 'acteur')
    rows = rows.where('seq', 'in', (eb) =>
      eb.selectFrom('relation').select('target_seq').where('type', 'in', ROW_RELATIONS.acteur),
    );
  // Axes and profiles have an order of their own; the others are looked up by name.
  const ordered = axis === 'axe' || axis === 'profil' ? rows.orderBy('seq') : rows.orderBy('sort_title');
  return (await ordered.execute()).map((row) => ({ key: row.seq, id: row.id, record: readRef(row) }));
}

/** `SELECT part, seq`: which records are in which row, each pair once. */
export function rowLinks(axis: Axis, rows: readonly StoredAxisRow[]): RawBuilder<unknown> {
  const keys = JSON.stringify(rows.map(({ key }) => key));
  if (axis === 'impact')
    return sql`SELECT folded AS part, record_seq AS seq FROM record_label
      WHERE facet = 'impact' AND folded IN (SELECT value FROM json_each(${keys}))`;
  if (axis === 'axe')
    return sql`SELECT root AS part, seq FROM (
      WITH RECURSIVE ${membersOf(rows.map(({ key }) => Number(key)))} SELECT root, seq FROM member WHERE root <> seq
    )`;
  const types = JSON.stringify(ROW_RELATIONS[axis]);
  const pairs = sql`SELECT target_seq AS part, source_seq AS seq FROM relation
    WHERE type IN (SELECT value FROM json_each(${types})) AND target_seq IN (SELECT value FROM json_each(${keys}))`;
  return ROW_RELATIONS[axis].length === 1 ? pairs : sql`SELECT DISTINCT part, seq FROM (${pairs})`;
}

/** The records of each row, by its key, each once. */
export async function readLinks(
  reader: Reader,
  axis: Axis,
  rows: readonly StoredAxisRow[],
): Promise<Map<string | number, readonly number[]>> {
  const found = await sql<{ part: string | number; seqs: string }>`
    SELECT part, json_group_array(seq) AS seqs FROM (${rowLinks(axis, rows)}) GROUP BY part`.execute(reader);
  return new Map(found.rows.map(({ part, seqs }) => [part, JSON.parse(seqs) as number[]]));
}

/** The same for axes, whose records are all that belongs to them. */
export function axisLinks(
  rows: readonly StoredAxisRow[],
  reached: (root: number) => Set<number>,
): Map<string | number, readonly number[]> {
  return new Map(rows.map(({ key }) => [key, [...reached(Number(key))].filter((seq) => seq !== key)]));
}

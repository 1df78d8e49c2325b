import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import { KINDS } from '../domain/kinds.ts';
import { VERIFICATIONS } from '../domain/impacts.ts';
import { changedSince, lastIntent } from './changed-since.ts';
import { BELONGS } from './conditions.ts';

/** A value of a facet: what is shown of it, and what one writes to ask for it. */
export type FacetValue = { readonly value: string; readonly label: string };

/** What facets count of each record, by its row number: small columns, so that thousands are counted in a pass. */
export type FacetColumns = {
  readonly kind: Uint8Array;
  readonly verification: Uint8Array;
  /** Years the date may fall in; 0 for no date. An open end is the first or last year of the archive. */
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
  /** Values of the other facets a record has: places in `values`. */
  readonly others: ReadonlyMap<number, readonly number[]>;
  readonly values: readonly (FacetValue & { readonly facet: OtherFacet })[];
};

export type OtherFacet = 'cycle' | 'theme' | 'impact' | 'tag' | 'code' | 'profile' | 'author';

/** Everything is read again after this many records changed: sooner done than one by one. */
const MOST_CHANGED = 500;

type Kept = { token: string | null; columns: Filling };
const kept = new WeakMap<Archive, Kept>();

type Filling = {
  kind: Uint8Array;
  verification: Uint8Array;
  firstYear: Int16Array;
  lastYear: Int16Array;
  others: Map<number, number[]>;
  values: (FacetValue & { facet: OtherFacet })[];
};

/** What an author's name, a cycle's, a theme's or a code's title is shown with, and which records belong to it, changes many at once. */
const WIDE_SINCE = `
SELECT 1 AS wide FROM change WHERE change_set_id > ?
AND (table_name IN ('relation', 'author') OR (table_name = 'record' AND record_seq IN
  (SELECT seq FROM record WHERE kind IN ('cycle', 'theme', 'axe', 'etude', 'atelier', 'evenement', 'publication')
   UNION SELECT target_seq FROM excerpt))) LIMIT 1`;

/**
 * The columns as the archive is now: read whole the first time, then only the records changed since, as its history says.
 */
export async function facetColumns(archive: Archive): Promise<FacetColumns> {
  const { reader } = archive;
  const token = await lastIntent(reader);
  const known = kept.get(archive);
  if (known && known.token === token) return known.columns;
  const changed = known ? await toReadAgain(reader, known.token) : null;
  const columns = known && changed ? known.columns : await readAll(reader);
  if (changed) await readSome(reader, columns, changed);
  kept.set(archive, { token, columns });
  return columns;
}

/** The records to read again; null when everything is. */
async function toReadAgain(reader: Reader, token: string | null): Promise<number[] | null> {
  const changed = await changedSince(reader, token, MOST_CHANGED);
  if (changed === null || (await rawRows(reader, WIDE_SINCE, token)).length > 0) return null;
  return changed;
}

const READ = `
SELECT seq, kind, verification, date_edtf AS edtf, date_start AS start, date_end AS "end", created_by AS author FROM record`;
const LABELS = `SELECT record_seq AS seq, facet, folded, value FROM record_label WHERE facet IN ('tag', 'impact')`;
const THEMES = `
SELECT e.source_seq AS seq, t.code, t.title FROM relation AS e JOIN record AS t ON t.seq = e.target_seq
WHERE e.type = 'a-pour-theme' AND t.kind = 'theme' AND t.deleted_at IS NULL`;
const CYCLES = `
WITH RECURSIVE member (cycle, seq) AS (
  SELECT seq, seq FROM record WHERE kind = 'cycle' AND deleted_at IS NULL
  UNION
  SELECT m.cycle, e.source_seq FROM member AS m JOIN relation AS e ON e.target_seq = m.seq
  WHERE e.type IN (SELECT value FROM json_each(?))
) SELECT m.seq, c.code, c.title FROM member AS m JOIN record AS c ON c.seq = m.cycle`;
const PASSAGES = `
SELECT x.note_seq AS seq, coalesce(t.code, x.impact) AS code, coalesce(t.title, x.impact) AS title, x.profile
FROM excerpt AS x LEFT JOIN record AS t ON t.seq = x.target_seq
WHERE (x.target_seq IS NULL OR t.deleted_at IS NULL)`;
const AUTHORS = 'SELECT id, name, initials FROM author';

type Row = {
  seq: number;
  kind: (typeof KINDS)[number];
  verification: (typeof VERIFICATIONS)[number];
  edtf: string | null;
  start: string | null;
  end: string | null;
  author: string | null;
};
type Label = { seq: number; facet: 'tag' | 'impact'; folded: string; value: string };
type Passage = Named & { profile: string };
type Named = { seq: number; code: string; title: string };

const EARLIEST = 1900;
const LATEST = 2100;
const yearOf = (day: string | null, open: number): number => (day === null ? open : Number(day.slice(0, 4)));

function put(columns: Filling, row: Row): void {
  columns.kind[row.seq] = KINDS.indexOf(row.kind);
  columns.verification[row.seq] = VERIFICATIONS.indexOf(row.verification);
  columns.firstYear[row.seq] = row.edtf === null ? 0 : yearOf(row.start, EARLIEST);
  columns.lastYear[row.seq] = row.edtf === null ? 0 : yearOf(row.end, LATEST);
}

/** Gives each value of a facet its place, the first time it comes. */
function placer(columns: Filling) {
  const places = new Map(columns.values.map(({ facet, value }, place) => [`${facet} ${value}`, place]));
  return (seq: number, facet: OtherFacet, value: string, label: string): void => {
    const key = `${facet} ${value}`;
    let place = places.get(key);
    if (place === undefined) {
      place = columns.values.length;
      columns.values.push({ facet, value, label });
      places.set(key, place);
    }
    const its = columns.others.get(seq);
    if (its === undefined) columns.others.set(seq, [place]);
    else if (!its.includes(place)) its.push(place);
  };
}

function placePassages(place: ReturnType<typeof placer>, passages: readonly Passage[]): void {
  for (const { seq, code, title, profile } of passages) {
    place(seq, 'code', code, title);
    if (profile !== '') place(seq, 'profile', profile, profile);
  }
}

async function authorsOf(reader: Reader): Promise<Map<string, { name: string; initials: string }>> {
  const rows = await rawRows<{ id: string; name: string; initials: string }>(reader, AUTHORS);
  return new Map(rows.map((row) => [row.id, row]));
}

async function readAll(reader: Reader): Promise<Filling> {
  const rows = await rawRows<Row>(reader, READ);
  const size = rows.reduce((most, { seq }) => Math.max(most, seq), 0) + 1;
  const columns: Filling = {
    kind: new Uint8Array(size),
    verification: new Uint8Array(size),
    firstYear: new Int16Array(size),
    lastYear: new Int16Array(size),
    others: new Map(),
    values: [],
  };
  const place = placer(columns);
  const authors = await authorsOf(reader);
  for (const row of rows) {
    put(columns, row);
    const author = row.author === null ? undefined : authors.get(row.author);
    if (author) place(row.seq, 'author', author.name, author.name);
  }
  for (const { seq, facet, folded, value } of await rawRows<Label>(reader, LABELS))
    place(seq, facet, folded, value);
  for (const { seq, code, title } of await rawRows<Named>(reader, THEMES)) place(seq, 'theme', code, title);
  for (const { seq, code, title } of await rawRows<Named>(reader, CYCLES, BELONGS))
    place(seq, 'cycle', code, title);
  placePassages(place, await rawRows<Passage>(reader, PASSAGES));
  return columns;
}

const grown = <Column extends Uint8Array | Int16Array>(column: Column, size: number): Column => {
  if (column.length >= size) return column;
  const longer = new (column.constructor as new (length: number) => Column)(size * 2);
  longer.set(column);
  return longer;
};

/** Relations did not change: themes and cycles of a record stay; what its own row says is read again. */
async function readSome(reader: Reader, columns: Filling, seqs: readonly number[]): Promise<void> {
  const wanted = JSON.stringify(seqs);
  const among = 'seq IN (SELECT value FROM json_each(?))';
  const rows = await rawRows<Row>(reader, `${READ} WHERE ${among}`, wanted);
  const size = seqs.reduce((most, seq) => Math.max(most, seq), 0) + 1;
  columns.kind = grown(columns.kind, size);
  columns.verification = grown(columns.verification, size);
  columns.firstYear = grown(columns.firstYear, size);
  columns.lastYear = grown(columns.lastYear, size);
  const place = placer(columns);
  const authors = await authorsOf(reader);
  for (const row of rows) {
    put(columns, row);
    const its = columns.others.get(row.seq) ?? [];
    columns.others.set(
      row.seq,
      its.filter((one) => ['theme', 'cycle'].includes(columns.values[one]?.facet ?? '')),
    );
    const author = row.author === null ? undefined : authors.get(row.author);
    if (author) place(row.seq, 'author', author.name, author.name);
  }
  for (const { seq, facet, folded, value } of await rawRows<Label>(
    reader,
    `${LABELS} AND record_${among}`,
    wanted,
  ))
    place(seq, facet, folded, value);
  placePassages(place, await rawRows<Passage>(reader, `${PASSAGES} AND x.note_${among}`, wanted));
}

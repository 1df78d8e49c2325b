import { sql } from 'kysely';
import type { Covered, Matrix } from '#preload/contract/coverage.ts';
import type { Reader } from '../connection/types.ts';
import type { Axis, CellPart } from '../domain/coverage/matrix.ts';
import { type Kind, KINDS } from '../domain/kinds.ts';
import { COVERED_COLUMNS, type CoveredRow, IN_TIME, readCovered } from './covered.ts';
import { countedWhere, type CoverageFilter } from './filter.ts';
import { belongingReader, membersOf, readCycles } from './members.ts';
import { axisLinks, readLinks, readRows, rowLinks, type StoredAxisRow } from './rows.ts';

type Counts = { kind: Kind; count: number }[];

/** Counts of records by kind: of each cycle by rank, of those in none, and of all, each once. */
class Line {
  readonly #cells: Map<Kind, number>[];
  readonly #total = new Map<Kind, number>();
  constructor(cycles: number) {
    this.#cells = Array.from({ length: cycles + 1 }, () => new Map<Kind, number>());
  }
  add(kind: Kind, cycles: readonly number[]): void {
    const none = this.#cells.length - 1;
    for (const rank of cycles.length === 0 ? [none] : cycles) more(this.#cells[rank], kind);
    more(this.#total, kind);
  }
  read(): { cells: Counts[]; total: Counts } {
    return { cells: this.#cells.map(countsOf), total: countsOf(this.#total) };
  }
  get isEmpty(): boolean {
    return this.#total.size === 0;
  }
}

function more(counts: Map<Kind, number> | undefined, kind: Kind): void {
  counts?.set(kind, (counts.get(kind) ?? 0) + 1);
}

function countsOf(counts: ReadonlyMap<Kind, number>): Counts {
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/**
 * How many records of each kind each row has in each cycle. A record of two themes counts in both rows and one of two cycles in both
 * columns, but once in every total. Records, relations to the rows and what belongs to what are read once each, many row
 * numbers to a row of the answer.
 * @throws VigieError `invalid-query`
 */
export async function coverageMatrix(
  reader: Reader,
  { axis, ...filter }: CoverageFilter & { axis: Axis },
): Promise<Matrix> {
  const cycles = await readCycles(reader);
  const rows = await readRows(reader, axis);
  const { reached, belonging } = await belongingReader(reader);
  const cyclesOf = belonging(cycles.map(({ seq }) => seq));
  const kindOf = await countedKinds(reader, filter);
  const links = axis === 'axe' ? axisLinks(rows, reached) : await readLinks(reader, axis, rows);

  const none = new Line(cycles.length);
  const all = new Line(cycles.length);
  const linked = new Set<number>();
  const lines = rows.map(({ key }) => {
    const line = new Line(cycles.length);
    for (const seq of links.get(key) ?? []) {
      const kind = kindOf.get(seq);
      if (kind === undefined) continue;
      linked.add(seq);
      line.add(kind, cyclesOf(seq));
    }
    return line.read();
  });
  for (const [seq, kind] of kindOf) {
    all.add(kind, cyclesOf(seq));
    if (!linked.has(seq)) none.add(kind, cyclesOf(seq));
  }
  const { cells: columns, total } = all.read();
  const idsOf = ({ key }: StoredAxisRow): string[] =>
    axis === 'axe' ? cyclesOf(Number(key)).flatMap((rank) => cycles[rank]?.read.id ?? []) : [];
  return {
    cycles: cycles.map(({ read }) => read),
    rows: [
      ...rows.map((row, at) => ({
        id: row.id,
        record: row.record,
        cycleIds: idsOf(row),
        cells: lines[at]?.cells ?? [],
        total: lines[at]?.total ?? [],
      })),
      ...(none.isEmpty ? [] : [{ id: null, record: null, cycleIds: [], ...none.read() }]),
    ],
    columns,
    total,
  };
}

/** The kind of every record that counts, by row number. */
async function countedKinds(reader: Reader, filter: CoverageFilter): Promise<Map<number, Kind>> {
  const { rows } = await sql<{ kind: Kind; seqs: string }>`
    SELECT record.kind, json_group_array(record.seq) AS seqs FROM record
    WHERE ${await countedWhere(reader, filter)} GROUP BY record.kind`.execute(reader);
  const kinds = new Map<number, Kind>();
  for (const { kind, seqs } of rows) for (const seq of JSON.parse(seqs) as number[]) kinds.set(seq, kind);
  return kinds;
}

/** The records that a cell of the matrix counts, in the order of time. @throws VigieError `invalid-query` */
export async function recordsInCell(
  reader: Reader,
  {
    axis,
    row,
    cycle,
    offset,
    limit,
    ...filter
  }: CoverageFilter & CellPart & { axis: Axis; offset: number; limit: number },
): Promise<{ total: number; rows: Covered[] }> {
  const cycles = await readCycles(reader);
  const rows = await readRows(reader, axis);
  const own = rows.filter(({ id }) => id === row);
  const seqs = cycles.filter(({ read }) => cycle === null || read.id === cycle).map(({ seq }) => seq);
  const inCycle =
    cycle === undefined
      ? sql`1`
      : sql`record.seq ${cycle === null ? sql`NOT IN` : sql`IN`} (SELECT seq FROM member)`;
  const inRow =
    row === undefined
      ? sql`1`
      : sql`record.seq ${row === null ? sql`NOT IN` : sql`IN`} (SELECT seq FROM (${rowLinks(axis, row === null ? rows : own)}))`;
  const where = sql`WHERE ${await countedWhere(reader, filter)} AND ${inCycle} AND ${inRow}`;
  const members = sql`WITH RECURSIVE ${membersOf(seqs)}`;
  const counted = await sql<{
    total: number;
  }>`${members} SELECT count(*) AS total FROM record ${where}`.execute(reader);
  const found = await sql<CoveredRow>`${members}
    SELECT ${COVERED_COLUMNS} FROM record ${where} ORDER BY ${IN_TIME} LIMIT ${limit} OFFSET ${offset}`.execute(
    reader,
  );
  return { total: counted.rows[0]?.total ?? 0, rows: found.rows.map(readCovered) };
}

import type Database from 'better-sqlite3';
import { type FoundProblem, problem } from '../domain/problems.ts';
import { isKind, parseCode } from '../domain/kinds.ts';
import { HASHED_TABLES, type HashedTable } from '../schema/tables.ts';
import { hashedColumns, rowHash } from './row-hash.ts';

type Row = Record<string, unknown>;

/** Every row that carries a hash against its hash, in the tables of the archive's form: an older one has fewer. */
export function* checkRows(database: Database.Database): Generator<FoundProblem> {
  const present = tablesOf(database);
  for (const [table, key] of Object.entries(HASHED_TABLES) as [HashedTable, string][]) {
    if (!present.has(table)) continue;
    const columns = new Set([...hashedColumns(table), key, 'hash']);
    const sql = `SELECT ${[...columns].map((column) => `"${column}"`).join(', ')} FROM "${table}"`;
    for (const row of database.prepare(sql).iterate() as IterableIterator<Row>) {
      if (!sameBytes(row['hash'], rowHash(table, row))) yield problem('row', `${table}/${String(row[key])}`);
    }
  }
}

/** The tables a database has. One that its form asks for and that is missing is found by the check of the schema. */
export function tablesOf(database: Database.Database): ReadonlySet<string> {
  const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  return new Set(names as string[]);
}

function sameBytes(stored: unknown, computed: Uint8Array): boolean {
  return stored instanceof Uint8Array && Buffer.compare(stored, computed) === 0;
}

/** Every record there is or ever was. */
export const READ_CREATED = `
SELECT row_key AS seq, "after" ->> '$.code' AS code, "after" ->> '$.kind' AS kind
FROM change WHERE table_name = 'record' AND operation = 'insert' AND json_valid("after") AND "after" ->> '$.code' IS NOT NULL
UNION ALL SELECT CAST(seq AS TEXT), code, kind FROM record`;
export type Created = { seq: string; code: string; kind: string };

/** The last code given of each kind, and the last number of a record. */
export function lastGiven(created: Iterable<Created>): { codes: Map<string, number>; seq: number } {
  const codes = new Map<string, number>();
  let last = 0;
  for (const { seq, code, kind } of created) {
    last = Math.max(last, Number(seq));
    codes.set(kind, Math.max(codes.get(kind) ?? 0, parseCode(code)?.number ?? 0));
  }
  return { codes, seq: last };
}

/**
 * The counters that give out codes and numbers, against every record there is or ever was: too low, one would be given
 * twice; too high, someone changed it. And the counts of live records that lists show.
 */
export function* checkCounters(database: Database.Database): Generator<FoundProblem> {
  const { codes, seq } = lastGiven(database.prepare(READ_CREATED).iterate() as IterableIterator<Created>);
  const all = <T>(sql: string): T[] => database.prepare(sql).all() as T[];
  yield* compare('code_counter', codes, all('SELECT kind AS name, last AS value FROM code_counter'));
  const sequence = all<Counted>(`SELECT name, seq AS value FROM sqlite_sequence WHERE name = 'record'`);
  yield* compare('sqlite_sequence', new Map(seq > 0 ? [['record', seq]] : []), sequence);
  const live = all<Counted>(
    `SELECT kind AS name, count(*) AS value FROM record WHERE deleted_at IS NULL GROUP BY kind`,
  );
  const counts = all<Counted>('SELECT kind AS name, live AS value FROM record_count');
  yield* compare('record_count', new Map(live.map((row) => [row.name, row.value])), counts);
}

type Counted = { name: string; value: number };

function* compare(table: string, wanted: Map<string, number>, found: Counted[]): Generator<FoundProblem> {
  const values = new Map(found.map((row) => [row.name, row.value]));
  for (const name of new Set([...wanted.keys(), ...values.keys()])) {
    const unknown = table !== 'sqlite_sequence' && !isKind(name);
    if (unknown || (wanted.get(name) ?? 0) !== (values.get(name) ?? 0))
      yield problem('counter', `${table}/${name}`);
  }
}

import Database from 'better-sqlite3';
import { type FoundProblem, problem } from '../domain/problems.ts';
import { MIGRATIONS } from '../migrations/run.ts';

/** SQLite's own full check: pages, cells, indexes against tables, and the structure of the search index. */
export function checkPages(database: Database.Database): FoundProblem[] {
  const rows = database.pragma('integrity_check(200)') as { integrity_check: string }[];
  return rows
    .map((row) => row.integrity_check)
    .filter((message) => message !== 'ok')
    .map((message, index) => problem(kindOf(message), `vigie.sqlite/${index + 1}`, message));
}

/** A search index can be made anew; any other damage is the file's. */
const kindOf = (message: string): 'search' | 'file' =>
  /\bfts5\b/i.test(message) && /_index\b/.test(message) ? 'search' : 'file';

/** Rows that refer to rows that do not exist. */
export function checkReferences(database: Database.Database): FoundProblem[] {
  const rows = database.pragma('foreign_key_check') as {
    table: string;
    rowid: number | null;
    parent: string;
  }[];
  return rows.map((row) => problem('reference', `${row.table}/${row.rowid ?? '?'}`, row.parent));
}

type SchemaRow = { name: string; sql: string };

const READ_SCHEMA = `SELECT name, coalesce(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name`;
/** `version` is not a setting: secure deletion moves it by itself from 4 to 5. */
const READ_SEARCH_SETTINGS = `
SELECT k AS name, CAST(v AS TEXT) AS sql FROM search_index_config WHERE k <> 'version' ORDER BY k`;

/** Compares the tables, indexes and triggers of an archive with those its migrations make. */
export function checkSchema(database: Database.Database): FoundProblem[] {
  const version = database.pragma('user_version', { simple: true }) as number;
  const model = new Database(':memory:');
  try {
    for (const migration of MIGRATIONS.filter((step) => step.version <= version)) model.exec(migration.sql);
    return [READ_SCHEMA, READ_SEARCH_SETTINGS].flatMap((sql) =>
      differences(readAll(model, sql), readAll(database, sql)),
    );
  } finally {
    model.close();
  }
}

function readAll(database: Database.Database, sql: string): Map<string, string> {
  return new Map((database.prepare(sql).all() as SchemaRow[]).map((row) => [row.name, row.sql]));
}

function differences(wanted: Map<string, string>, found: Map<string, string>): FoundProblem[] {
  const names = new Set([...wanted.keys(), ...found.keys()]);
  return [...names]
    .filter((name) => wanted.get(name) !== found.get(name))
    .map((name) => problem('schema', name));
}

import type Database from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Schema } from '../schema/tables.ts';
import { VigieError } from '../domain/errors.ts';
import { asVigieError, isConstraintError } from './sqlite-errors.ts';

/** How many prepared statements a connection keeps: more than the program has, fewer than hostile input could make. */
const STATEMENTS_KEPT = 400;

/**
 * One SQLite connection that can be swapped for another (a restore) under those who hold its Kysely. It prepares each
 * statement once.
 */
export class Connection {
  #database: Database.Database;
  readonly #path: string;
  #statements = new Map<string, Database.Statement>();
  #inTransaction = false;

  constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#path = path;
  }

  get database(): Database.Database {
    return this.#database;
  }

  /** From now on everything goes to `database`; the caller has closed the one before. */
  replace(database: Database.Database): void {
    this.#statements.clear();
    this.#database = database;
  }

  execute(sql: string, parameters: readonly unknown[]): QueryResult<unknown> {
    if (this.#inTransaction && !this.#database.inTransaction) {
      // SQLite rolls back by itself when a disk fills up: what follows must not be committed on its own.
      throw new VigieError({ kind: 'internal', detail: 'the transaction was rolled back' });
    }
    return this.#guard(() => {
      const statement = this.#prepare(sql);
      if (statement.reader) return { rows: statement.all(parameters) };
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
    });
  }

  /** Reads row by row, on a statement of its own: a kept one cannot be run while it is being read. */
  *iterate(sql: string, parameters: readonly unknown[]): Generator<unknown> {
    yield* this.#guard(() => this.#database.prepare(sql).iterate(parameters));
  }

  begin(): void {
    this.#guard(() => this.#prepare('BEGIN IMMEDIATE').run());
    this.#inTransaction = true;
  }

  commit(): void {
    this.#guard(() => this.#prepare('COMMIT').run());
    this.#inTransaction = false;
  }

  rollback(): void {
    this.#inTransaction = false;
    if (this.#database.inTransaction) this.#guard(() => this.#prepare('ROLLBACK').run());
  }

  #prepare(sql: string): Database.Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= STATEMENTS_KEPT) {
      const [oldest] = this.#statements.keys();
      this.#statements.delete(oldest!);
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw isConstraintError(error) ? error : asVigieError(error, this.#path);
    }
  }
}

/** Kysely over one connection of ours. Who may use it when is decided by the archive, so Kysely takes no turns. */
export function kyselyOver(connection: Connection): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: dialectOver(connection) });
}

function dialectOver(connection: Connection): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => driverOver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

function driverOver(connection: Connection): Driver {
  const session: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      return connection.execute(query.sql, query.parameters) as QueryResult<R>;
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      for (const row of connection.iterate(query.sql, query.parameters)) yield { rows: [row as R] };
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => session,
    beginTransaction: async () => connection.begin(),
    commitTransaction: async () => connection.commit(),
    rollbackTransaction: async () => connection.rollback(),
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

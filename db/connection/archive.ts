import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, rmSync } from 'node:fs';
import type { Insertable, Kysely } from 'kysely';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { rowHash } from '../integrity/row-hash.ts';
import type { Schema } from '../schema/tables.ts';
import type { ChangeSetTable } from '../schema/history.ts';
import { Connection, kyselyOver } from './dialect.ts';
import { companionsOf, databaseFileOf, type FileIdentity, identityOf, sameFile } from './layout.ts';
import type { Lock } from './lock.ts';
import { readMeta, writeMeta } from './meta.ts';
import { Mutex } from './mutex.ts';
import { openReader, openWriter } from './pragmas.ts';
import { asVigieError, isSqliteError } from './sqlite-errors.ts';
import { swapDatabase } from './swap.ts';
import type {
  Archive,
  CommitNotice,
  PausedArchive,
  Reader,
  Transaction,
  WriteContext,
  WriteOptions,
} from './types.ts';

/** Above this many records a commit is told as « wide »: clients fetch anew rather than read a list. */
const RECORDS_NAMED = 200;

/**
 * The archive in `folder`, whose lock is held and whose writer is open and migrated. From here on the archive closes
 * the one and frees the other.
 */
export function connectArchive(folder: string, lock: Lock, writer: Connection['database']): Archive {
  return new OpenArchive(folder, lock, writer, openReader(databaseFileOf(folder)));
}

class OpenArchive implements Archive {
  readonly folder: string;
  readonly databaseFile: string;
  readonly reader: Reader;
  readonly afterCrash: boolean;
  readonly #lock: Lock;
  readonly #read: Connection;
  readonly #write: Connection;
  readonly #writer: Kysely<Schema>;
  readonly #turns = new Mutex();
  /** Set for whatever runs inside a write or a pause of this archive. */
  readonly #insideTurn = new AsyncLocalStorage<true>();
  readonly #listeners = new Set<(notice: CommitNotice) => void>();
  #identity: FileIdentity | null;
  #authorId: string | null;
  #closed = false;

  constructor(folder: string, lock: Lock, writer: Connection['database'], reader: Connection['database']) {
    this.folder = folder;
    this.databaseFile = databaseFileOf(folder);
    this.afterCrash = lock.afterCrash;
    this.#lock = lock;
    this.#write = new Connection(writer, this.databaseFile);
    this.#read = new Connection(reader, this.databaseFile);
    this.#writer = kyselyOver(this.#write);
    this.reader = kyselyOver(this.#read);
    this.#identity = identityOf(this.databaseFile);
    this.#authorId = readMeta(writer, 'author');
  }

  get authorId(): string | null {
    return this.#authorId;
  }

  async write<T>(
    intent: string,
    work: (context: WriteContext) => Promise<T>,
    options: WriteOptions = {},
  ): Promise<{ value: T; changeSetId: string }> {
    const changeSetId = newId();
    const touched = new Map<string, CommitNotice['records'][number]>();
    const { value, changed } = await this.#transact(async (trx) => {
      const at = new Date().toISOString();
      const importId = options.importId ?? null;
      const authorId = this.#authorId;
      await insertChangeSet(trx, {
        id: changeSetId,
        at,
        author_id: authorId,
        intent,
        import_id: importId,
        undoes: options.undoes ?? null,
      });
      const context: WriteContext = {
        trx,
        changeSetId,
        at,
        authorId,
        importId,
        changed: false,
        touch: (record) => void touched.set(record.id, record),
      };
      const result = await work(context);
      if (!context.changed) await trx.deleteFrom('change_set').where('id', '=', changeSetId).execute();
      return { value: result, changed: context.changed };
    });
    // What is on no record (a comment on a period, a picture of the review) is told without naming any.
    if (touched.size === 0 && !changed) return { value, changeSetId };
    const wide = touched.size > RECORDS_NAMED;
    this.#tell({ changeSetId, intent, records: wide ? [] : [...touched.values()], wide });
    return { value, changeSetId };
  }

  async setAuthor(id: string | null): Promise<void> {
    await this.#transact((trx) => writeMeta(trx, 'author', id));
    this.#authorId = id;
  }

  onCommit(listener: (notice: CommitNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  pause<T>(work: (paused: PausedArchive) => Promise<T>): Promise<T> {
    return this.#inTurn(() => work({ replaceWith: (file, aside) => this.#replaceWith(file, aside) }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#turns.run(async () => {
      try {
        this.#disconnect();
      } finally {
        this.#lock.release();
      }
    });
  }

  #replaceWith(replacement: string, aside: string): void {
    // Nothing here waits, so that no read can come between the two archives.
    this.#disconnect();
    try {
      swapDatabase({ current: this.databaseFile, replacement, aside });
    } finally {
      this.#write.replace(openWriter(this.databaseFile));
      this.#read.replace(openReader(this.databaseFile));
      this.#identity = identityOf(this.databaseFile);
      this.#authorId = readMeta(this.#write.database, 'author');
    }
  }

  /** Closes both connections with everything in the one database file. */
  #disconnect(): void {
    this.#read.database.close();
    const walIdentities = companionsOf(this.databaseFile).map(identityOf);
    try {
      this.#write.database.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      // The disk is full or gone: the log keeps what was saved and the next open reads it. Anything else is a fault.
      if (!isSqliteError(error)) throw error;
    }
    this.#write.database.close();
    if (sameFile(this.#identity, identityOf(this.databaseFile))) return;
    // The file was replaced under us: our log belongs to the one that was, and would corrupt the one that is.
    companionsOf(this.databaseFile).forEach((path, index) => {
      if (sameFile(walIdentities[index] ?? null, identityOf(path))) rmSync(path);
    });
  }

  /** One transaction, in turn, on the file that was opened. */
  async #transact<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn(() =>
      this.#writer.transaction().execute(async (trx) => {
        const value = await work(trx);
        this.#assertSameFile();
        return value;
      }),
    );
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#insideTurn.getStore())
      fail({ kind: 'internal', detail: 'a write inside a write would wait for ever' });
    if (this.#closed) fail({ kind: 'internal', detail: 'the archive is closed' });
    return this.#turns.run(async () => {
      try {
        return await this.#insideTurn.run(true, work);
      } catch (error) {
        throw asVigieError(error, this.databaseFile);
      }
    });
  }

  #assertSameFile(): void {
    if (sameFile(this.#identity, identityOf(this.databaseFile))) return;
    const kind = existsSync(this.databaseFile) ? 'archive-replaced' : 'archive-missing';
    fail({ kind, path: this.folder });
  }

  #tell(notice: CommitNotice): void {
    for (const listener of this.#listeners) {
      try {
        listener(notice);
      } catch (error) {
        // The save is done and must be answered as done; a listener's fault is a fault of ours, said aloud.
        process.emitWarning(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }
}

async function insertChangeSet(
  trx: Transaction,
  row: Omit<Insertable<ChangeSetTable>, 'hash'>,
): Promise<void> {
  await trx
    .insertInto('change_set')
    .values({ ...row, hash: rowHash('change_set', row) })
    .execute();
}

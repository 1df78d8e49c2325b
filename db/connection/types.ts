import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Kind } from '../domain/kinds.ts';
import type { Schema } from '../schema/tables.ts';

/** The one writer's transaction. Commands accept only this: a `db.` call inside it would wait for ever. */
export type Transaction = KyselyTransaction<Schema>;

/** What reads go through: a connection the file itself opened read-only, so reads cannot write nor see half a commit. */
export type Reader = Pick<
  Kysely<Schema>,
  'selectFrom' | 'fn' | 'dynamic' | 'executeQuery' | 'with' | 'withRecursive' | 'getExecutor'
>;

/** What a command needs to write: the transaction, who writes, when, and where to say which records were touched. */
export type WriteContext = {
  trx: Transaction;
  changeSetId: string;
  /** The instant of the whole intent: every row it writes carries this one. */
  at: string;
  authorId: string | null;
  importId: string | null;
  /** Set by the first line of the history: an intent that changes no row leaves no trace in it. */
  changed: boolean;
  /** Tells clients, after commit, that a record changed. */
  touch(record: { id: string; kind: Kind }): void;
};

/** What listeners hear after COMMIT returned. `wide` when too many records changed to name them. */
export type CommitNotice = {
  changeSetId: string;
  intent: string;
  records: readonly { id: string; kind: Kind }[];
  wide: boolean;
};

export type WriteOptions = { importId?: string; undoes?: string };

/** What only may be done while nobody writes. */
export type PausedArchive = {
  /**
   * Puts the database `file`, verified and on the same disk, in the place of the archive's, which is kept whole in the
   * new folder `aside`. Those who hold the archive go on with the other one; no read comes in between.
   */
  replaceWith(file: string, aside: string): void;
};

/** An open archive: one writer, one reader, one lock. */
export type Archive = {
  readonly folder: string;
  readonly databaseFile: string;
  readonly reader: Reader;
  /** True when whoever had the archive before never closed it (a crash, a power cut): a check is due. */
  readonly afterCrash: boolean;
  /**
   * Runs one user intent as one transaction (`BEGIN IMMEDIATE`): checks that the file is still the one that was opened,
   * opens a change set, does the work, commits, then tells the listeners. Any error rolls everything back.
   */
  write<T>(
    intent: string,
    work: (context: WriteContext) => Promise<T>,
    options?: WriteOptions,
  ): Promise<{ value: T; changeSetId: string }>;
  /** Who writes from now on, or null before anyone said. */
  readonly authorId: string | null;
  setAuthor(id: string | null): Promise<void>;
  onCommit(listener: (notice: CommitNotice) => void): () => void;
  /** Runs `work` while nobody writes: saves wait until it ends, reads go on. */
  pause<T>(work: (paused: PausedArchive) => Promise<T>): Promise<T>;
  /** Checkpoints, closes both connections and frees the lock. Waits for the write in progress. */
  close(): Promise<void>;
};

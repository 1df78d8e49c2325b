import type Database from 'better-sqlite3';
import { Connection, kyselyOver } from '../connection/dialect.ts';
import { openReader } from '../connection/pragmas.ts';
import { isSqliteError } from '../connection/sqlite-errors.ts';
import { VigieError } from '../domain/errors.ts';
import { type FoundProblem, problem } from '../domain/problems.ts';
import { checkAttachments } from './attachment-check.ts';
import { checkDerived } from './derived-check.ts';
import { checkPages, checkReferences, checkSchema } from './file-check.ts';
import { checkMeta } from './meta-check.ts';
import { checkCounters, checkRows } from './row-check.ts';
import { checkSearchIndex, withCopy } from './search-check.ts';

/** A report is for people: beyond this many problems the archive is restored, not read about. */
const REPORTED_AT_MOST = 1000;

export type CheckTarget = {
  /** The database; it may be in use, what is checked is its state at one moment. */
  file: string;
  attachments: string;
  /** A free name on the same disk for a copy, needed for a database in use; null when `file` is nobody else's. */
  copy: string | null;
};

type Look = (database: Database.Database) => Iterable<FoundProblem>;
const LOOKS: readonly Look[] = [
  checkPages,
  checkReferences,
  checkSchema,
  checkMeta,
  checkRows,
  checkCounters,
];

/**
 * Everything a check looks at, on connections of its own and without a pause: it belongs into a worker. Changes
 * nothing.
 */
export async function checkFile({ file, attachments, copy }: CheckTarget): Promise<FoundProblem[]> {
  const found = await onSnapshot(file, async (database) => [
    ...LOOKS.flatMap((look) => guarded(look.name, () => look(database))),
    ...guarded('attachments', () => checkAttachments(database, attachments)),
    ...(await derivedProblems(database, file)),
  ]);
  const search = guarded('search', () =>
    copy === null ? checkSearchIndex(file) : withCopy(file, copy, checkSearchIndex),
  );
  return [...found, ...search].slice(0, REPORTED_AT_MOST);
}

/**
 * The part of the check that says whether a database is whole, without comparing what is derived with a rebuild. For a
 * copy, whose derived rows are compared with those it was copied from. `file` is nobody else's.
 */
export async function checkContent(file: string): Promise<FoundProblem[]> {
  const found = await onSnapshot(file, async (database) =>
    LOOKS.flatMap((look) => guarded(look.name, () => look(database))),
  );
  return [...found, ...guarded('search', () => checkSearchIndex(file))].slice(0, REPORTED_AT_MOST);
}

/** One snapshot for all the comparisons: what is saved meanwhile must not look like a difference. */
async function onSnapshot<T>(file: string, work: (database: Database.Database) => Promise<T>): Promise<T> {
  const database = openReader(file);
  try {
    database.exec('BEGIN');
    return await work(database);
  } finally {
    database.close();
  }
}

function guarded(name: string, look: () => Iterable<FoundProblem>): FoundProblem[] {
  const found: FoundProblem[] = [];
  try {
    for (const one of look()) if (found.push(one) >= REPORTED_AT_MOST) break;
  } catch (error) {
    found.push(unreadable(name, error));
  }
  return found;
}

async function derivedProblems(database: Database.Database, file: string): Promise<FoundProblem[]> {
  const found: FoundProblem[] = [];
  try {
    for await (const one of checkDerived(kyselyOver(new Connection(database, file)))) {
      if (found.push(one) >= REPORTED_AT_MOST) break;
    }
  } catch (error) {
    found.push(unreadable('derived', error));
  }
  return found;
}

/** A page that cannot be read is a finding, not the end of the check; a fault of ours or of the disk is. */
function unreadable(name: string, error: unknown): FoundProblem {
  const cause = error instanceof VigieError ? (error.cause ?? error) : error;
  const damaged = isSqliteError(cause) && /^SQLITE_(CORRUPT|NOTADB|READONLY|ERROR)/.test(cause.code);
  if (damaged || cause instanceof SyntaxError) return problem('file', name, String(cause));
  throw error;
}

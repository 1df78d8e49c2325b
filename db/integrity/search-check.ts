import { closeSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { companionsOf, FILE_MODE } from '../connection/layout.ts';
import { isSqliteError } from '../connection/sqlite-errors.ts';
import { type FoundProblem, problem } from '../domain/problems.ts';

/**
 * Asks SQLite whether the full-text index says the same as the words it was made from. The question is spelled as an
 * INSERT and would hold the one writer: it is put to `file`, a copy that nobody else uses.
 */
export function checkSearchIndex(file: string): FoundProblem[] {
  // An archive of an older form has fewer indexes; a missing one of this form is found by the check of the schema.
  return ['search_index', 'attachment_index'].flatMap((index) =>
    hasTable(file, index) ? checkIndex(file, index) : [],
  );
}

function checkIndex(file: string, index: string): FoundProblem[] {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.exec(`BEGIN; INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1); ROLLBACK`);
    return [];
  } catch (error) {
    if (!isSqliteError(error) || !error.code.startsWith('SQLITE_CORRUPT')) throw error;
    return [problem('search', index, 'index-damaged')];
  } finally {
    database.close();
  }
}

/** Does `work` on a copy of the database `source`, made beside it and taken away again. */
export function withCopy<T>(source: string, copy: string, work: (copy: string) => T): T {
  removeDatabase(copy);
  try {
    copyDatabase(source, copy);
    return work(copy);
  } finally {
    removeDatabase(copy);
  }
}

/** Writes the last committed state of the database `source`, which others may be writing, as a new file `target`. */
export function copyDatabase(source: string, target: string): void {
  // SQLite accepts an empty file as its target; made by us, nobody else may read it.
  closeSync(openSync(target, 'wx', FILE_MODE));
  const database = new Database(source, { readonly: true, fileMustExist: true });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

/** Takes away a database of ours with what SQLite may have left beside it. */
export function removeDatabase(file: string): void {
  for (const path of [file, `${file}-journal`, ...companionsOf(file)]) rmSync(path, { force: true });
}

function hasTable(file: string, name: string): boolean {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
  } finally {
    database.close();
  }
}

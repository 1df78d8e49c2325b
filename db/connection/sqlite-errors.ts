import Database from 'better-sqlite3';
import { VigieError, type VigieErrorData } from '../domain/errors.ts';

/** True for an error of SQLite itself. */
export function isSqliteError(error: unknown): error is InstanceType<typeof Database.SqliteError> {
  return error instanceof Database.SqliteError;
}

/** True when a rule of a table (UNIQUE, CHECK, foreign key) refused a row: commands give these their own meaning. */
export function isConstraintError(error: unknown): boolean {
  return isSqliteError(error) && error.code.startsWith('SQLITE_CONSTRAINT');
}

/**
 * What an error of SQLite or of the file system means for a person, or null when it is neither. Codes:
 * https://sqlite.org/rescode.html.
 */
export function errorDataOf(error: unknown, path: string): VigieErrorData | null {
  if (isSqliteError(error)) return ofSqlite(error.code, error.message, path);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path };
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { kind: 'archive-read-only', path };
  if (code === 'EIO') return { kind: 'disk-error', path, detail: 'EIO' };
  return null;
}

function ofSqlite(code: string, message: string, path: string): VigieErrorData {
  const detail = `${code}: ${message}`;
  if (code === 'SQLITE_FULL') return { kind: 'disk-full', path };
  if (code === 'SQLITE_READONLY_DBMOVED') return { kind: 'archive-replaced', path };
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM')
    return { kind: 'archive-read-only', path };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_CORRUPTFS') {
    return { kind: 'archive-damaged', path, detail };
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return { kind: 'archive-in-use', path, holder: null };
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN'))
    return { kind: 'disk-error', path, detail };
  return { kind: 'internal', detail };
}

/** The typed error for whatever went wrong with the archive at `path`; errors that say nothing of it pass unchanged. */
export function asVigieError(error: unknown, path: string): unknown {
  if (error instanceof VigieError) return error;
  const data = errorDataOf(error, path);
  return data ? new VigieError(data, { cause: error }) : error;
}

import Database from 'better-sqlite3';
import { VigieError } from '../domain/errors.ts';

/** « VIGI » in the header of the file: what `file(1)` and we know an archive by. */
export const APPLICATION_ID = 0x56494749;

/**
 * Set at every open, and read back: SQLite answers a pragma it cannot honour with silence. FULL, because in WAL the
 * library's default loses acknowledged saves in a power cut. Names and values: https://sqlite.org/pragma.html.
 */
const SETTINGS: readonly (readonly [name: string, value: string | number, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  // 12 MiB of pages each: what one save touches stays at hand, and each page is checked once instead of at every save.
  ['cache_size', -12_288, -12_288],
  ['journal_size_limit', 16 * 1024 * 1024, 16 * 1024 * 1024],
];

/** Settings of a file, not of a connection: a reader neither may nor need set them. */
const WRITER_ONLY: readonly string[] = ['journal_mode', 'journal_size_limit'];

/**
 * Opens the one writer of a database that exists, its settings asserted. `look` may refuse it before any setting: the
 * first of them already writes to a database that is none of ours.
 */
export function openWriter(
  file: string,
  look: (database: Database.Database) => void = () => {},
): Database.Database {
  const database = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    look(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return configured(database, SETTINGS);
}

/** Opens a connection that the file itself refuses to be written through. */
export function openReader(file: string): Database.Database {
  const settings = SETTINGS.filter(([name]) => !WRITER_ONLY.includes(name));
  return configured(new Database(file, { fileMustExist: true, readonly: true, timeout: 5000 }), settings);
}

function configured(database: Database.Database, settings: typeof SETTINGS): Database.Database {
  try {
    for (const [name, value, expected] of settings) {
      database.pragma(`${name} = ${value}`);
      const actual: unknown = database.pragma(name, { simple: true });
      // A memory map that the library was built without reads back as nothing, which is what we ask for.
      if (actual !== expected && !(name === 'mmap_size' && actual === undefined)) {
        throw new VigieError({
          kind: 'internal',
          detail: `pragma ${name} is ${String(actual)}, not ${expected}`,
        });
      }
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

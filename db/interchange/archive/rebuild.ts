import { hash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { unzipSync, strFromU8 } from 'fflate';
import { CompiledQuery } from 'kysely';
import { writeContent } from '../../attachments/write-content.ts';
import { attachmentsFolderOf } from '../../connection/layout.ts';
import type { Archive, Transaction, WriteContext } from '../../connection/types.ts';
import { fail } from '../../domain/errors.ts';
import type { Kind } from '../../domain/kinds.ts';
import { rowHash } from '../../integrity/row-hash.ts';
import { SCHEMA_VERSION } from '../../migrations/run.ts';
import { HASHED_TABLES, type HashedTable } from '../../schema/tables.ts';
import { rebuildSearch } from '../../search/rebuild.ts';
import { FOLDERS, MANIFEST, manifestSchema, type Manifest } from './manifest.ts';
import { FIRST_TABLES, LAST_TABLES, PACKED, RECORD_TABLES } from './tables.ts';

type Row = Record<string, unknown>;
type Rows = Map<string, Row[]>;

/** What an export may weigh once unpacked; its own limits, since it is a whole archive (design of safety, §5). */
const LIMITS = { bytes: 2_000_000_000, entries: 1_000_000, ratio: 1000 };
const ORDER: readonly string[] = [
  ...FIRST_TABLES,
  ...RECORD_TABLES.map(({ table }) => table),
  ...LAST_TABLES,
];

export type RebuildOptions = {
  signal?: AbortSignal;
  /** Hears how many rows are written of how many. */
  progress?(done: number, total: number): void;
  /** Done in the same intent, once everything is there. */
  then?(context: WriteContext): Promise<void>;
};

/**
 * Makes in an empty archive what a complete export holds: the same records, links, notes with all their states, history and
 * attachments, under the same identifiers. All or nothing. `name` is what errors call the file. Who already writes in the
 * archive, and that they came, stays.
 * @throws VigieError `archive-not-empty`, `file-unreadable` for a file that is no whole export of this version, `too-large`,
 * `cancelled`
 */
export async function rebuildArchive(
  archive: Archive,
  { name, content }: { name: string; content: Uint8Array },
  { signal, progress, then }: RebuildOptions = {},
): Promise<{ records: number; attachments: number }> {
  const refuse = (detail: string): never => fail({ kind: 'file-unreadable', path: name, detail });
  const files = unpacked(content, name, refuse);
  const manifest = manifestOf(files, refuse);
  const rows = rowsOf(files, refuse);
  const total = [...rows.values()].reduce((sum, some) => sum + some.length, 0);
  let done = 0;
  const pace = async (): Promise<void> => {
    done += 1;
    if (done % PACE > 0) return;
    if (signal?.aborted) fail({ kind: 'cancelled' });
    progress?.(done, total);
    // Calls that only read wait in the queue of events: let them pass.
    await new Promise((resolve) => setImmediate(resolve));
  };
  await archive.write('archive.rebuild', async (context) => {
    await refuseUnlessEmpty(context, archive.folder);
    const own = await setAsideOwn(context, rows);
    for (const row of rows.get('attachment') ?? []) {
      const bytes = files.get(`${FOLDERS.files}/${String(row['sha256'])}`) ?? refuse(String(row['sha256']));
      if (writeContent(attachmentsFolderOf(archive.folder), bytes) !== row['sha256'])
        refuse(String(row['sha256']));
    }
    for (const table of ORDER) {
      for (const row of rows.get(table) ?? []) {
        if (!own.has(table, row)) await put(context.trx, table, row, refuse);
        await pace();
      }
    }
    await own.putBack(context.trx, refuse);
    for (const row of rows.get('record') ?? [])
      context.touch({ id: String(row['id']), kind: row['kind'] as Kind });
    await rebuildSearch(context.trx);
    await then?.(context);
  });
  return { records: manifest.records, attachments: manifest.attachments };
}

type Refuse = (detail: string) => never;

/** The files of the export. Its names are only looked up, never paths of this machine. */
function unpacked(content: Uint8Array, name: string, refuse: Refuse): Map<string, Uint8Array> {
  let bytes = 0;
  let entries = 0;
  const tooLarge = () => fail({ kind: 'too-large', what: name, limit: LIMITS.bytes });
  try {
    const files = unzipSync(content, {
      filter({ originalSize, size }) {
        bytes += originalSize;
        entries += 1;
        const bomb = originalSize > 1_000_000 && originalSize > size * LIMITS.ratio;
        if (bytes > LIMITS.bytes || entries > LIMITS.entries || bomb) tooLarge();
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (bytes > LIMITS.bytes || entries > LIMITS.entries) throw error;
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** What the export says of itself, once every file is what it says. */
function manifestOf(files: ReadonlyMap<string, Uint8Array>, refuse: Refuse): Manifest {
  const file = files.get(MANIFEST) ?? refuse(MANIFEST);
  const read = manifestSchema.safeParse(parsed(strFromU8(file), refuse));
  if (!read.success) return refuse(MANIFEST);
  if (read.data.schemaVersion !== SCHEMA_VERSION)
    refuse(`schema ${read.data.schemaVersion}, ${SCHEMA_VERSION}`);
  for (const [path, sha256] of Object.entries(read.data.files)) {
    const content = files.get(path);
    if (!content || hash('sha256', content) !== sha256) refuse(path);
  }
  return read.data;
}

function rowsOf(files: ReadonlyMap<string, Uint8Array>, refuse: Refuse): Rows {
  const rows: Rows = new Map(ORDER.map((table) => [table, []]));
  const names = [...files.keys()].filter((path) => path.endsWith('.jsonl')).sort();
  for (const path of names) {
    for (const line of strFromU8(files.get(path)!).split('\n')) {
      if (line === '') continue;
      const { table, row } = parsed(line, refuse) as { table?: unknown; row?: unknown };
      const known = typeof table === 'string' ? rows.get(table) : undefined;
      if (!known || typeof row !== 'object' || row === null) return refuse(path);
      known.push(row as Row);
    }
  }
  // Rows that name others of their table were written after them.
  for (const table of ['record', 'change'])
    rows.get(table)?.sort((one, other) => Number(one['seq']) - Number(other['seq']));
  return rows;
}

function parsed(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('JSON');
  }
}

/** Rows between two pauses, some 20 ms. */
const PACE = 500;

/** Tables whose rows say who writes here and that they came: what an archive has before anything is in it. */
const OWN: readonly string[] = ['author', 'import', 'change_set', 'change'];

/** Nothing may be there but who writes: no record, not even in the trash, nothing kept for all. */
async function refuseUnlessEmpty({ trx }: WriteContext, folder: string): Promise<void> {
  for (const table of ORDER) {
    if (OWN.includes(table) || table === 'code_counter') continue;
    const { rows } = await trx.executeQuery(CompiledQuery.raw(`SELECT 1 FROM "${table}" LIMIT 1`));
    if (rows.length > 0) fail({ kind: 'archive-not-empty', path: folder, holds: 'records' });
  }
  // What was taken away left a history, whose records would be those of others.
  const { rows } = await trx.executeQuery(
    CompiledQuery.raw(`SELECT 1 FROM change WHERE table_name NOT IN ('author', 'import') LIMIT 1`),
  );
  if (rows.length > 0) fail({ kind: 'archive-not-empty', path: folder, holds: 'records' });
}

/** What the archive said of those who write in it: its history is put after the one that comes, whose numbers it has. */
async function setAsideOwn({ trx }: WriteContext, coming: Rows) {
  const { rows: changes } = await trx.executeQuery<Row>(
    CompiledQuery.raw('SELECT * FROM change ORDER BY seq'),
  );
  await trx.executeQuery(CompiledQuery.raw('DELETE FROM change'));
  const present = new Set<string>();
  for (const table of ['author', 'import', 'change_set']) {
    const { rows } = await trx.executeQuery<Row>(CompiledQuery.raw(`SELECT id FROM "${table}"`));
    for (const { id } of rows) present.add(`${table} ${String(id)}`);
  }
  return {
    has: (table: string, row: Row): boolean => present.has(`${table} ${String(row['id'])}`),
    async putBack(on: Transaction, refuse: Refuse): Promise<void> {
      let seq = Math.max(0, ...(coming.get('change') ?? []).slice(-1).map((row) => Number(row['seq'])));
      for (const { hash: _hash, ...row } of changes)
        await put(on, 'change', { ...row, seq: (seq += 1) }, refuse);
    },
  };
}

const columnsKnown = new Map<string, readonly string[]>();

/** Writes a row with a hash of its own making; it must have the columns of its table, and no others. */
async function put(trx: Transaction, table: string, row: Row, refuse: Refuse): Promise<void> {
  const columns = columnsKnown.get(table) ?? (await columnsOf(trx, table));
  columnsKnown.set(table, columns);
  const wanted = columns.filter((column) => column !== 'hash');
  if (wanted.some((column) => !Object.hasOwn(row, column)) || Object.keys(row).length !== wanted.length)
    refuse(table);
  const full: Row = Object.fromEntries(wanted.map((column) => [column, row[column]]));
  const packed = PACKED[table];
  if (packed)
    full[packed.column] = deflateRawSync(JSON.stringify(full[packed.column]), { level: packed.level });
  if (columns.includes('hash')) {
    if (!(table in HASHED_TABLES)) refuse(table);
    full['hash'] = rowHash(table as HashedTable, full);
  }
  const names = Object.keys(full);
  const replaced = table === 'code_counter' ? 'OR REPLACE ' : '';
  const sql = `INSERT ${replaced}INTO "${table}" (${names.map((one) => `"${one}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  await trx.executeQuery(CompiledQuery.raw(sql, Object.values(full)));
}

async function columnsOf(trx: Transaction, table: string): Promise<string[]> {
  const { rows } = await trx.executeQuery<{ name: string }>(
    CompiledQuery.raw('SELECT name FROM pragma_table_info(?)', [table]),
  );
  return rows.map(({ name }) => name);
}

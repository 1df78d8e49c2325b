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

/**
 * Makes in an empty archive what a complete export holds: the same records, links, notes with all their states, history and
 * attachments, under the same identifiers. All or nothing. `name` is what errors call the file.
 * @throws VigieError `archive-not-empty`, `file-unreadable` for a file that is no whole export of this version, `too-large`
 */
export async function rebuildArchive(
  archive: Archive,
  { name, content }: { name: string; content: Uint8Array },
): Promise<{ records: number; attachments: number }> {
  const refuse = (detail: string): never => fail({ kind: 'file-unreadable', path: name, detail });
  const files = unpacked(content, name, refuse);
  const manifest = manifestOf(files, refuse);
  const rows = rowsOf(files, refuse);
  await archive.write('archive.rebuild', async (context) => {
    await refuseUnlessEmpty(context, archive.folder);
    for (const row of rows.get('attachment') ?? []) {
      const bytes = files.get(`${FOLDERS.files}/${String(row['sha256'])}`) ?? refuse(String(row['sha256']));
      if (writeContent(attachmentsFolderOf(archive.folder), bytes) !== row['sha256'])
        refuse(String(row['sha256']));
    }
    for (const table of ORDER)
      for (const row of rows.get(table) ?? []) await put(context.trx, table, row, refuse);
    for (const row of rows.get('record') ?? [])
      context.touch({ id: String(row['id']), kind: row['kind'] as Kind });
    await rebuildSearch(context.trx);
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

/** Nothing may be there but the intent that rebuilds: neither records nor a history whose numbers would be taken. */
async function refuseUnlessEmpty({ trx, changeSetId }: WriteContext, folder: string): Promise<void> {
  const record = await trx.selectFrom('record').select('id').limit(1).executeTakeFirst();
  const change = await trx
    .selectFrom('change_set')
    .select('id')
    .where('id', '<>', changeSetId)
    .limit(1)
    .executeTakeFirst();
  if (record || change) fail({ kind: 'archive-not-empty', path: folder });
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

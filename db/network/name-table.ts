import { setImmediate as breathe } from 'node:timers/promises';
import { NameTable } from '../domain/links/names.ts';
import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import { readList, readProperties } from '../records/read.ts';

/** What names a record: a row of the archive. */
type Named = { seq: number; code: string; title: string; aliases: string; properties: string };

/** Records read at once while the table is built; in between, other calls are answered. */
const BATCH = 2000;
const LIVE = `
SELECT seq, code, title, aliases, iif(kind = 'acteur', properties, '{}') AS properties FROM record
WHERE deleted_at IS NULL AND seq > ? ORDER BY seq LIMIT ${BATCH}`;
const SOME = `
SELECT seq, code, title, aliases, iif(kind = 'acteur', properties, '{}') AS properties, deleted_at IS NULL AS live
FROM record WHERE id IN (SELECT value FROM json_each(?))`;

/** The titles, other names and other spellings of a record. */
export function namesOf({ title, aliases, properties }: Omit<Named, 'seq' | 'code'>): string[] {
  const others = properties === '{}' ? undefined : readProperties(properties)['autresNoms'];
  const spelled = typeof others === 'string' ? others.split(/[;,/\n]/).map((name) => name.trim()) : [];
  return [title, ...readList(aliases), ...spelled];
}

type Kept = { table: Promise<NameTable>; changed: Set<string>; wide: boolean };

const tables = new WeakMap<Archive, Kept>();

/**
 * The names of every live record, in memory: built at the first question, then kept true by what each commit says it
 * touched, so that a save costs nothing more however many records could be named.
 */
export async function nameTable(archive: Archive): Promise<NameTable> {
  let kept = tables.get(archive);
  if (!kept) {
    const fresh: Kept = { table: build(archive.reader), changed: new Set(), wide: false };
    tables.set(archive, fresh);
    archive.onCommit((notice) => {
      if (notice.wide) fresh.wide = true;
      else for (const { id } of notice.records) fresh.changed.add(id);
    });
    kept = fresh;
  }
  if (kept.wide) {
    kept.wide = false;
    kept.changed.clear();
    kept.table = build(archive.reader);
  }
  const table = await kept.table;
  if (kept.changed.size > 0) {
    const ids = [...kept.changed];
    kept.changed.clear();
    for (const row of await rawRows<Named & { live: number }>(archive.reader, SOME, JSON.stringify(ids))) {
      if (row.live === 1) table.put(row.seq, row.code, namesOf(row));
      else table.remove(row.seq);
    }
  }
  return table;
}

async function build(reader: Reader): Promise<NameTable> {
  const table = new NameTable();
  for (let after = -1; ;) {
    const rows = await rawRows<Named>(reader, LIVE, after);
    for (const row of rows) table.put(row.seq, row.code, namesOf(row));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return table;
    after = last.seq;
    await breathe();
  }
}

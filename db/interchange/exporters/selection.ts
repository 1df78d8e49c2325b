import { sql } from 'kysely';
import { KINDS } from '../../domain/kinds.ts';
import { fail } from '../../domain/errors.ts';
import type { Reader } from '../../connection/types.ts';
import { findRecords } from '../../records/find.ts';
import type { StoredRecord } from '../../records/read.ts';
import { queryFilter } from '../../search/filter.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';

/**
 * The live records a selection names, in the order a document shows them: those asked for by id in their order (each
 * followed by its linked notes when asked), what a query finds or everything by kind, date and title.
 * @throws VigieError `not-found`, `invalid-query`
 */
export async function selectRecords(reader: Reader, selection: ExportSelection, withLinkedNotes: boolean): Promise<StoredRecord[]> {
  if ('records' in selection) return byId(reader, selection.records, withLinkedNotes);
  let query = reader.selectFrom('record').selectAll().where('deleted_at', 'is', null);
  const asked = 'query' in selection ? await queryFilter(reader, selection.query) : null;
  if (asked) query = query.where(sql<boolean>`${asked}`);
  else if ('query' in selection) return [];
  const rows = await query.execute();
  return rows.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.date_start ?? '9', b.date_start ?? '9') ||
      compare(a.sort_title, b.sort_title) ||
      a.seq - b.seq,
  );
}

async function byId(reader: Reader, ids: readonly string[], withLinkedNotes: boolean): Promise<StoredRecord[]> {
  const found = await findRecords(reader, ids);
  const chosen = new Map<string, StoredRecord>();
  for (const id of ids) {
    const record = found.get(id);
    if (!record || record.deleted_at !== null) fail({ kind: 'not-found', what: 'record', id });
    chosen.set(record.id, record);
    if (!withLinkedNotes || record.kind === 'note') continue;
    for (const note of await linkedNotes(reader, record.seq)) if (!chosen.has(note.id)) chosen.set(note.id, note);
  }
  return [...chosen.values()];
}

/** Live notes about a record or mentioning it, oldest first. */
async function linkedNotes(reader: Reader, seq: number): Promise<StoredRecord[]> {
  const rows = await reader
    .selectFrom('record')
    .selectAll()
    .where('kind', '=', 'note')
    .where('deleted_at', 'is', null)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('seq', 'in', selectFrom('relation').select('source_seq').where('type', '=', 'a-propos-de').where('target_seq', '=', seq)),
        eb('seq', 'in', selectFrom('mention').select('source_seq').where('target_seq', '=', seq)),
      ]),
    )
    .execute();
  return rows.sort((a, b) => compare(a.date_start ?? '9', b.date_start ?? '9') || a.seq - b.seq);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

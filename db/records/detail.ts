import type { Selectable } from 'kysely';
import type { Reader } from '../connection/types.ts';
import type { ClaimTable } from '../schema/records.ts';
import { backlinkCounts } from '../links/queries.ts';
import type { PropertyValue } from '../domain/properties.ts';
import type { RecordDetail, RelationRead } from '#preload/contract/records.ts';
import { findRecord } from './find.ts';
import { measuresOf } from './measures.ts';
import { readBareDate, readDate, readList, readRef, readRow, type StoredRecord } from './read.ts';

/**
 * One record, whole, but for its body: sources, conflicting values, relations both ways, measures, files, authors.
 * @throws VigieError `not-found`
 */
export async function recordDetail(reader: Reader, idOrCode: string): Promise<RecordDetail> {
  const [detail] = await detailsOf(reader, [await findRecord(reader, idOrCode)]);
  return detail!;
}

/** How many records are read at once. */
const TOGETHER = 200;

/**
 * The same of many records, in the order of their ids, a few questions for all of them; those that are not there are left out,
 * and one asked twice comes twice.
 */
export async function recordDetails(reader: Reader, ids: readonly string[]): Promise<RecordDetail[]> {
  const details: RecordDetail[] = [];
  for (let start = 0; start < ids.length; start += TOGETHER) {
    const some = ids.slice(start, start + TOGETHER);
    const rows = await reader.selectFrom('record').selectAll().where('id', 'in', some).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const known = some.flatMap((id) => byId.get(id) ?? []);
    if (known.length > 0) details.push(...(await detailsOf(reader, known)));
  }
  return details;
}

async function detailsOf(reader: Reader, rows: readonly StoredRecord[]): Promise<RecordDetail[]> {
  const seqs = rows.map(({ seq }) => seq);
  const authors = await authorsOf(
    reader,
    rows.flatMap(({ created_by: by, updated_by: last }) => [by, last]),
  );
  const bodies = await withBody(reader, seqs);
  const sources = await sourcesOf(reader, seqs);
  const claims = await claimsOf(reader, seqs);
  const relations = {
    out: await relationsOf(reader, seqs, 'out'),
    in: await relationsOf(reader, seqs, 'in'),
  };
  const attachments = await attachmentsOf(reader, seqs);
  const backlinks = await backlinkCounts(reader, seqs);
  const details: RecordDetail[] = [];
  for (const row of rows) {
    const { seq } = row;
    details.push({
      ...readRow(row),
      aliases: readList(row.aliases),
      revision: row.revision,
      createdAt: row.created_at,
      createdBy: authors.get(row.created_by) ?? null,
      updatedBy: authors.get(row.updated_by) ?? null,
      deletedAt: row.deleted_at,
      hasBody: bodies.has(seq),
      sources: (sources.get(seq) ?? []).map(({ record_seq: _seq, ...source }) => source),
      claims: (claims.get(seq) ?? []).map(readClaim),
      relations: [...(relations.out.get(seq) ?? []), ...(relations.in.get(seq) ?? [])],
      measures: MEASURED.has(row.kind) ? await measuresOf(reader, row) : [],
      attachments: attachments.get(seq) ?? [],
      backlinkCounts: backlinks.get(seq) ?? [],
    });
  }
  return details;
}

/** Kinds that measures are of. */
const MEASURED: ReadonlySet<string> = new Set(['indicateur', 'etude']);

async function authorsOf(reader: Reader, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map<string | null, never>();
  const rows = await reader
    .selectFrom('author')
    .select(['id', 'name', 'initials'])
    .where('id', 'in', wanted)
    .execute();
  return new Map<string | null, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
}

async function withBody(reader: Reader, seqs: readonly number[]): Promise<Set<number>> {
  const rows = await reader
    .selectFrom('note_body')
    .select('record_seq')
    .where('record_seq', 'in', seqs)
    .execute();
  return new Set(rows.map((row) => row.record_seq));
}

/** An author as others see it, or null. */
export async function authorRef(reader: Reader, id: string | null) {
  if (id === null) return null;
  return (
    (await reader
      .selectFrom('author')
      .select(['id', 'name', 'initials'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  );
}

async function sourcesOf(reader: Reader, seqs: readonly number[]) {
  const rows = await reader
    .selectFrom('source')
    .select(['record_seq', 'id', 'property', 'label', 'address', 'detail'])
    .where('record_seq', 'in', seqs)
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.record_seq);
}

async function claimsOf(reader: Reader, seqs: readonly number[]) {
  const rows = await reader
    .selectFrom('claim')
    .selectAll()
    .where('record_seq', 'in', seqs)
    .orderBy('property')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.record_seq);
}

function readClaim(row: Selectable<ClaimTable>): RecordDetail['claims'][number] {
  return {
    id: row.id,
    property: row.property,
    value: JSON.parse(row.value) as PropertyValue,
    wording: row.wording,
    sourceLabel: row.source_label,
    sourceAddress: row.source_address,
    verification: row.verification,
    preferred: row.preferred === 1,
  };
}

/** Relations to live records, by type then date of the other end. */
async function relationsOf(
  reader: Reader,
  seqs: readonly number[],
  direction: 'out' | 'in',
): Promise<Map<number, RelationRead[]>> {
  const [here, there] =
    direction === 'out' ? (['source_seq', 'target_seq'] as const) : (['target_seq', 'source_seq'] as const);
  const rows = await reader
    .selectFrom('relation')
    .innerJoin('record', 'record.seq', `relation.${there}`)
    .select(['relation.id as relation_id', 'relation.type', 'relation.comment', `relation.${here} as of`])
    .select(['relation.date_edtf as relation_edtf', 'relation.date_wording as relation_wording'])
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .select(['record.date_edtf', 'record.date_wording', 'record.date_start', 'record.date_end'])
    .where(`relation.${here}`, 'in', seqs)
    .where('record.deleted_at', 'is', null)
    .orderBy('relation.type')
    .orderBy('record.date_start')
    .orderBy('record.seq')
    .execute();
  const relations = new Map<number, RelationRead[]>();
  for (const row of rows) {
    const read: RelationRead = {
      id: row.relation_id,
      type: row.type,
      direction,
      target: { ...readRef(row), date: readDate(row) },
      date: readBareDate(row.relation_edtf, row.relation_wording),
      comment: row.comment,
    };
    const known = relations.get(row.of);
    if (known) known.push(read);
    else relations.set(row.of, [read]);
  }
  return relations;
}

/** The files of records, each once, though a text may show what a person attached too. */
async function attachmentsOf(reader: Reader, seqs: readonly number[]) {
  const rows = await reader
    .selectFrom('record_attachment')
    .innerJoin('attachment', 'attachment.sha256', 'record_attachment.sha256')
    .select(['attachment.sha256', 'record_attachment.name', 'attachment.media_type', 'attachment.bytes'])
    .select(['record_attachment.origin', 'record_attachment.record_seq'])
    .where('record_attachment.record_seq', 'in', seqs)
    .orderBy('record_attachment.name')
    .execute();
  const files = new Map<number, RecordDetail['attachments']>();
  for (const [seq, some] of Map.groupBy(rows, (row) => row.record_seq)) {
    const attached = new Set(some.filter(({ origin }) => origin === 'person').map(({ sha256 }) => sha256));
    files.set(
      seq,
      some
        .filter(({ sha256, origin }) => origin === 'person' || !attached.has(sha256))
        .map((row) => ({
          sha256: row.sha256,
          name: row.name,
          mediaType: row.media_type,
          bytes: row.bytes,
          byHand: row.origin === 'person',
        })),
    );
  }
  return files;
}

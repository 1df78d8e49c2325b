import type { Reader } from '../connection/types.ts';
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
  const row = await findRecord(reader, idOrCode);
  return {
    ...readRow(row),
    aliases: readList(row.aliases),
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: await authorRef(reader, row.created_by),
    updatedBy: await authorRef(reader, row.updated_by),
    deletedAt: row.deleted_at,
    hasBody:
      (await reader
        .selectFrom('note_body')
        .select('words')
        .where('record_seq', '=', row.seq)
        .executeTakeFirst()) !== undefined,
    sources: await sourcesOf(reader, row.seq),
    claims: await claimsOf(reader, row.seq),
    relations: await relationsOf(reader, row),
    measures: await measuresOf(reader, row),
    attachments: await attachmentsOf(reader, row.seq),
    backlinkCounts: await backlinkCounts(reader, row.seq),
  };
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

async function sourcesOf(reader: Reader, seq: number) {
  return reader
    .selectFrom('source')
    .select(['id', 'property', 'label', 'address', 'detail'])
    .where('record_seq', '=', seq)
    .orderBy('position')
    .execute();
}

async function claimsOf(reader: Reader, seq: number) {
  const rows = await reader
    .selectFrom('claim')
    .selectAll()
    .where('record_seq', '=', seq)
    .orderBy('property')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    property: row.property,
    value: JSON.parse(row.value) as PropertyValue,
    wording: row.wording,
    sourceLabel: row.source_label,
    sourceAddress: row.source_address,
    verification: row.verification,
    preferred: row.preferred === 1,
  }));
}

/** Relations to live records, those that leave first, by type then date of the other end. */
async function relationsOf(reader: Reader, record: StoredRecord): Promise<RelationRead[]> {
  const side = async (direction: 'out' | 'in') => {
    const [here, there] =
      direction === 'out' ? (['source_seq', 'target_seq'] as const) : (['target_seq', 'source_seq'] as const);
    const rows = await reader
      .selectFrom('relation')
      .innerJoin('record', 'record.seq', `relation.${there}`)
      .select(['relation.id as relation_id', 'relation.type', 'relation.comment'])
      .select(['relation.date_edtf as relation_edtf', 'relation.date_wording as relation_wording'])
      .select(['record.id', 'record.code', 'record.kind', 'record.title'])
      .select(['record.date_edtf', 'record.date_wording', 'record.date_start', 'record.date_end'])
      .where(`relation.${here}`, '=', record.seq)
      .where('record.deleted_at', 'is', null)
      .orderBy('relation.type')
      .orderBy('record.date_start')
      .orderBy('record.seq')
      .execute();
    return rows.map((row) => ({
      id: row.relation_id,
      type: row.type,
      direction,
      target: { ...readRef(row), date: readDate(row) },
      date: readBareDate(row.relation_edtf, row.relation_wording),
      comment: row.comment,
    }));
  };
  return [...(await side('out')), ...(await side('in'))];
}

/** The files of a record, each once, though its text may show what a person attached too. */
async function attachmentsOf(reader: Reader, seq: number) {
  const rows = await reader
    .selectFrom('record_attachment')
    .innerJoin('attachment', 'attachment.sha256', 'record_attachment.sha256')
    .select(['attachment.sha256', 'record_attachment.name', 'attachment.media_type', 'attachment.bytes'])
    .select('record_attachment.origin')
    .where('record_attachment.record_seq', '=', seq)
    .orderBy('record_attachment.name')
    .execute();
  const attached = new Set(rows.filter(({ origin }) => origin === 'person').map(({ sha256 }) => sha256));
  return rows
    .filter(({ sha256, origin }) => origin === 'person' || !attached.has(sha256))
    .map((row) => ({
      sha256: row.sha256,
      name: row.name,
      mediaType: row.media_type,
      bytes: row.bytes,
      byHand: row.origin === 'person',
    }));
}

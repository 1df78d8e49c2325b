import { normalizeUrl } from '../domain/document/url.ts';
import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { Verification } from '../domain/impacts.ts';
import type { PropertyValue } from '../domain/properties.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, updateRow, type StoredRow } from '../history/rows.ts';
import { findLiveRecord } from './find.ts';

export type SourceInput = { property: string | null; label: string; address: string | null; detail: string };
export type ClaimInput = {
  property: string;
  value: PropertyValue;
  wording: string | null;
  sourceLabel: string;
  sourceAddress: string | null;
  verification: Verification;
  preferred: boolean;
};

/** @throws VigieError `not-found`, `invalid-input` for an address that is no link */
export async function addSource(
  context: WriteContext,
  recordId: string,
  input: SourceInput,
): Promise<string> {
  const record = await findLiveRecord(context.trx, recordId);
  const id = newId();
  const position = await nextPosition(context, 'source', record.seq);
  await insertRow(
    context,
    'source',
    { id, record_seq: record.seq, position, ...input, address: checkedAddress(input.address) },
    record.seq,
  );
  context.touch(record);
  return id;
}

/** @throws VigieError `not-found`, `invalid-input` */
export async function updateSource(context: WriteContext, id: string, input: SourceInput): Promise<void> {
  const { row, record } = await findOwned(context, 'source', id);
  await updateRow(context, 'source', row, { ...input, address: checkedAddress(input.address) }, record.seq);
  context.touch(record);
}

/** @throws VigieError `not-found` */
export async function removeSource(context: WriteContext, id: string): Promise<void> {
  const { row, record } = await findOwned(context, 'source', id);
  await deleteRow(context, 'source', row, record.seq);
  context.touch(record);
}

/**
 * Keeps one more value of a property beside the others, with its source. A preferred one takes the preference from those
 * that had it.
 * @throws VigieError `not-found`, `invalid-input`
 */
export async function addClaim(context: WriteContext, recordId: string, input: ClaimInput): Promise<string> {
  const { trx } = context;
  const record = await findLiveRecord(trx, recordId);
  if (input.preferred) {
    const preferred = trx.selectFrom('claim').selectAll().where('record_seq', '=', record.seq);
    for (const row of await preferred
      .where('property', '=', input.property)
      .where('preferred', '=', 1)
      .execute()) {
      await updateRow(context, 'claim', row, { preferred: 0 }, record.seq);
    }
  }
  const id = newId();
  await insertRow(
    context,
    'claim',
    {
      id,
      record_seq: record.seq,
      property: input.property,
      value: JSON.stringify(input.value),
      wording: input.wording,
      source_label: input.sourceLabel,
      source_address: checkedAddress(input.sourceAddress),
      verification: input.verification,
      preferred: input.preferred ? 1 : 0,
      position: await nextPosition(context, 'claim', record.seq),
    },
    record.seq,
  );
  context.touch(record);
  return id;
}

/** @throws VigieError `not-found` */
export async function removeClaim(context: WriteContext, id: string): Promise<void> {
  const { row, record } = await findOwned(context, 'claim', id);
  await deleteRow(context, 'claim', row, record.seq);
  context.touch(record);
}

function checkedAddress(address: string | null): string | null {
  if (address === null || address.trim() === '') return null;
  return normalizeUrl(address) ?? fail({ kind: 'invalid-input', field: 'address', detail: address });
}

async function nextPosition({ trx }: WriteContext, table: 'source' | 'claim', seq: number): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

async function findOwned<Table extends 'source' | 'claim'>({ trx }: WriteContext, table: Table, id: string) {
  const row = await trx
    .selectFrom(table as 'source')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: table, id });
  const record = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', row.record_seq)
    .executeTakeFirstOrThrow();
  return { row: row as unknown as StoredRow<Table>, record };
}

import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { DateValue } from '../domain/dates/edtf.ts';
import type { Verification } from '../domain/impacts.ts';
import type { Direction } from '../domain/signals/vocabulary.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, updateRow, type NewRow } from '../history/rows.ts';
import { findLiveRecord } from '../records/find.ts';
import { dateParts } from '../records/validate.ts';
import { findSignal, touchSignal } from './find.ts';

/** What was seen or said of a signal, when, where, and which way it points. */
export type ObservationInput = {
  date: DateValue;
  direction: Direction;
  excerpt: string;
  comment: string;
  placeId: string | null;
  blockId: string | null;
  sourceLabel: string;
  sourceAddress: string | null;
  verification: Verification;
};

/** @returns its id. @throws VigieError `not-found`, `invalid-input`, `invalid-date` */
export async function observe(context: WriteContext, id: string, input: ObservationInput): Promise<string> {
  const record = await findSignal(context.trx, id);
  const row = {
    id: newId(),
    record_seq: record.seq,
    ...(await columnsOf(context, input, null)),
    created_at: context.at,
    created_by: context.authorId,
  };
  await insertRow(context, 'signal_observation', row, record.seq);
  await touchSignal(context, record);
  return row.id;
}

/** @throws VigieError `not-found`, `invalid-date` */
export async function editObservation(
  context: WriteContext,
  id: string,
  input: ObservationInput,
): Promise<void> {
  const { row, record } = await findObservation(context, id);
  const columns = await columnsOf(context, input, row.place_seq);
  if (await updateRow(context, 'signal_observation', row, columns, record.seq))
    await touchSignal(context, record);
}

/** @throws VigieError `not-found` */
export async function removeObservation(context: WriteContext, id: string): Promise<void> {
  const { row, record } = await findObservation(context, id);
  await deleteRow(context, 'signal_observation', row, record.seq);
  await touchSignal(context, record);
}

async function findObservation({ trx }: WriteContext, id: string) {
  const row = await trx.selectFrom('signal_observation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'observation', id });
  const record = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', row.record_seq)
    .executeTakeFirstOrThrow();
  return { row, record };
}

async function columnsOf(
  { trx }: WriteContext,
  input: ObservationInput,
  knownPlace: number | null,
): Promise<Omit<NewRow<'signal_observation'>, 'id' | 'record_seq' | 'created_at' | 'created_by'>> {
  const date = dateParts(input.date);
  const place = input.placeId === null ? null : await placeSeq(trx, input.placeId, knownPlace);
  return {
    date_edtf: input.date.edtf,
    date_wording: date.wording,
    date_start: date.start,
    date_end: date.end,
    direction: input.direction,
    excerpt: input.excerpt,
    comment: input.comment,
    place_seq: place,
    block_id: place === null ? null : input.blockId,
    source_label: input.sourceLabel,
    source_address: input.sourceAddress?.trim() || null,
    verification: input.verification,
  };
}

/** The row number of a place: one in the archive, or the one it already was, even thrown away since. */
async function placeSeq(trx: WriteContext['trx'], id: string, known: number | null): Promise<number> {
  const same =
    known !== null &&
    (await trx
      .selectFrom('record')
      .select('seq')
      .where('id', '=', id)
      .where('seq', '=', known)
      .executeTakeFirst());
  return same ? same.seq : (await findLiveRecord(trx, id)).seq;
}

import { newId } from '../domain/ids.ts';
import { fail } from '../domain/errors.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, updateRow, type NewRow } from '../history/rows.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import type { DateValue } from '../domain/dates/edtf.ts';
import type { Verification } from '../domain/impacts.ts';
import { findLiveRecord } from './find.ts';
import { readDate, readRef, type StoredRecord } from './read.ts';
import { dateParts } from './validate.ts';

/** One figure of an indicator, as a writer gives it. `base` is the population asked, `value` is in `unit`. */
export type MeasureInput = {
  value: number;
  unit: string;
  date: DateValue;
  base: string;
  sample: string | null;
  question: string | null;
  studyId: string | null;
  page: string | null;
  comparability: string | null;
  sourceLabel: string;
  sourceAddress: string | null;
  verification: Verification;
  comment: string;
};

/** Measures of an indicator, or those a study produced, oldest first. */
export async function measuresOf(reader: Reader, record: StoredRecord): Promise<MeasureRead[]> {
  return measuresBy(reader, record.kind === 'etude' ? 'study' : 'indicator', [record.seq]);
}

/** Measures of all these indicators, or of all these studies, oldest first. */
export async function measuresBy(
  reader: Reader,
  what: 'indicator' | 'study',
  seqs: readonly number[],
): Promise<MeasureRead[]> {
  if (seqs.length === 0) return [];
  const column = what === 'study' ? ('measure.study_seq' as const) : ('measure.record_seq' as const);
  const rows = await reader
    .selectFrom('measure')
    .innerJoin('record as indicator', 'indicator.seq', 'measure.record_seq')
    .leftJoin('record as study', (join) =>
      join.onRef('study.seq', '=', 'measure.study_seq').on('study.deleted_at', 'is', null),
    )
    .selectAll('measure')
    .select([
      'indicator.id as i_id',
      'indicator.code as i_code',
      'indicator.kind as i_kind',
      'indicator.title as i_title',
    ])
    .select(['study.id as s_id', 'study.code as s_code', 'study.kind as s_kind', 'study.title as s_title'])
    .where(column, 'in', seqs)
    .where('indicator.deleted_at', 'is', null)
    .orderBy('measure.date_start')
    .orderBy('measure.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    indicator: readRef({ id: row.i_id, code: row.i_code, kind: row.i_kind, title: row.i_title }),
    value: row.value,
    unit: row.unit,
    date: readDate(row)!,
    base: row.base,
    sample: row.sample,
    question: row.question,
    study:
      row.s_id && row.s_code && row.s_kind && row.s_title
        ? readRef({ id: row.s_id, code: row.s_code, kind: row.s_kind, title: row.s_title })
        : null,
    page: row.page,
    comparability: row.comparability,
    sourceLabel: row.source_label,
    sourceAddress: row.source_address,
    verification: row.verification,
    comment: row.comment,
  }));
}

/** @throws VigieError `not-found`, `invalid-date`, `invalid-input` when the record is no indicator */
export async function addMeasure(
  context: WriteContext,
  recordId: string,
  input: MeasureInput,
): Promise<string> {
  const record = await findLiveRecord(context.trx, recordId);
  if (record.kind !== 'indicateur') fail({ kind: 'invalid-input', field: 'recordId', detail: record.kind });
  const { position } = await context.trx
    .selectFrom('measure')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('position'))
    .where('record_seq', '=', record.seq)
    .executeTakeFirstOrThrow();
  const id = newId();
  const columns = await columnsOf(context, input);
  await insertRow(
    context,
    'measure',
    { id, record_seq: record.seq, position: position + 1, ...columns },
    record.seq,
  );
  context.touch(record);
  return id;
}

/** @throws VigieError `not-found`, `invalid-date` */
export async function updateMeasure(context: WriteContext, id: string, input: MeasureInput): Promise<void> {
  const { measure, record } = await findMeasure(context, id);
  await updateRow(context, 'measure', measure, await columnsOf(context, input), record.seq);
  context.touch(record);
}

/** @throws VigieError `not-found` */
export async function removeMeasure(context: WriteContext, id: string): Promise<void> {
  const { measure, record } = await findMeasure(context, id);
  await deleteRow(context, 'measure', measure, record.seq);
  context.touch(record);
}

async function findMeasure({ trx }: WriteContext, id: string) {
  const measure = await trx.selectFrom('measure').selectAll().where('id', '=', id).executeTakeFirst();
  if (!measure) fail({ kind: 'not-found', what: 'measure', id });
  const record = await trx
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', measure.record_seq)
    .executeTakeFirstOrThrow();
  return { measure, record };
}

async function columnsOf(
  { trx }: WriteContext,
  input: MeasureInput,
): Promise<Omit<NewRow<'measure'>, 'id' | 'record_seq' | 'position'>> {
  const date = dateParts(input.date);
  if (date.edtf === null || date.start === null || date.end === null)
    fail({ kind: 'invalid-date', text: input.date.edtf });
  const study = input.studyId === null ? null : await findLiveRecord(trx, input.studyId);
  return {
    value: input.value,
    unit: input.unit,
    date_edtf: date.edtf,
    date_wording: date.wording,
    date_start: date.start,
    date_end: date.end,
    base: input.base,
    sample: input.sample,
    question: input.question,
    study_seq: study?.seq ?? null,
    page: input.page,
    comparability: input.comparability,
    source_label: input.sourceLabel,
    source_address: input.sourceAddress,
    verification: input.verification,
    comment: input.comment,
  };
}

import { dateBounds } from '../domain/dates/edtf.ts';
import { fail, VigieError } from '../domain/errors.ts';
import { FIELD_LABELS, type Field } from '../domain/indicators/paste/columns.ts';
import type { PastedMeasure } from '../domain/indicators/paste/rows.ts';
import type { WriteContext } from '../connection/types.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import { addMeasure } from '../records/measures.ts';

/**
 * Adds measures to an indicator in one intent: all of them, or none.
 * @throws VigieError `not-found`, `invalid-input` whose detail names every row at fault, from 1, with its fields
 */
export async function addMeasures(
  context: WriteContext,
  recordId: string,
  rows: readonly PastedMeasure[],
): Promise<string[]> {
  const record = await findLiveRecord(context.trx, recordId);
  if (record.kind !== 'indicateur') fail({ kind: 'invalid-input', field: 'recordId', detail: record.kind });
  const studies = await studiesOf(context, rows);
  const problems = rows.flatMap((row, index) => {
    const fields = fieldsAtFault(row, studies).map((field) => FIELD_LABELS[field].fr.toLowerCase());
    return fields.length > 0 ? [`ligne ${index + 1} (${fields.join(', ')})`] : [];
  });
  if (problems.length > 0) fail({ kind: 'invalid-input', field: 'rows', detail: problems.join(', ') });
  const ids: string[] = [];
  for (const { study, ...row } of rows) {
    const studyId = study === null ? null : (studies.get(study) ?? null);
    ids.push(await addMeasure(context, record.id, { ...row, studyId }));
  }
  return ids;
}

/** The ids of the live records that the rows name by id or code; what names none is absent. */
async function studiesOf(
  { trx }: WriteContext,
  rows: readonly PastedMeasure[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of new Set(rows.flatMap(({ study }) => study ?? []))) {
    const record = await findRecord(trx, name).catch((error: unknown) => {
      if (error instanceof VigieError && error.data.kind === 'not-found') return null;
      throw error;
    });
    if (record?.deleted_at === null && ['etude', 'publication'].includes(record.kind))
      found.set(name, record.id);
  }
  return found;
}

function fieldsAtFault(row: PastedMeasure, studies: ReadonlyMap<string, string>): Field[] {
  const bounds = dateBounds(row.date.edtf);
  const isAtFault: Partial<Record<Field, boolean>> = {
    value: !Number.isFinite(row.value),
    unit: row.unit.trim() === '',
    // A figure is of some time: an open interval has no place on a chart.
    date: !bounds?.start || !bounds.end,
    base: row.base.trim() === '',
    study: row.study !== null && !studies.has(row.study),
    source: row.sourceLabel.trim() === '',
  };
  return (Object.keys(isAtFault) as Field[]).filter((field) => isAtFault[field]);
}

import type { Selectable } from 'kysely';
import { dateBounds } from '../domain/dates/edtf.ts';
import type { PropertyValue } from '../domain/properties.ts';
import type { RecordTable } from '../schema/records.ts';
import type { DateRead, RecordRef } from '#preload/contract/base.ts';
import type { RecordRow } from '#preload/contract/records.ts';

export type StoredRecord = Selectable<RecordTable>;

/** The columns of the least one shows of a record: `readRef`. */
export const REF_COLUMNS = ['record.id', 'record.code', 'record.kind', 'record.title'] as const;

type DateColumns = Pick<StoredRecord, 'date_edtf' | 'date_wording' | 'date_start' | 'date_end'>;
type PlannedColumns = Pick<
  StoredRecord,
  'planned_edtf' | 'planned_wording' | 'planned_start' | 'planned_end'
>;

/** The date of a record with its bounds, or null when it has none. */
export function readDate(row: DateColumns): DateRead | null {
  if (row.date_edtf === null) return null;
  return { edtf: row.date_edtf, wording: row.date_wording, start: row.date_start, end: row.date_end };
}

/** The date a record is planned for, with its bounds, or null when it has none. */
export function readPlanned(row: PlannedColumns): DateRead | null {
  return readDate({
    date_edtf: row.planned_edtf,
    date_wording: row.planned_wording,
    date_start: row.planned_start,
    date_end: row.planned_end,
  });
}

/** A date kept as EDTF and wording only (relations), with the bounds worked out. */
export function readBareDate(edtf: string | null, wording: string | null): DateRead | null {
  if (edtf === null) return null;
  const bounds = dateBounds(edtf);
  return { edtf, wording, start: bounds?.start ?? null, end: bounds?.end ?? null };
}

/** The least one shows of a record. */
export function readRef(row: Pick<StoredRecord, 'id' | 'code' | 'kind' | 'title'>): RecordRef {
  return { id: row.id, code: row.code, kind: row.kind, title: row.title };
}

/** Typed properties out of their JSON column. Written by our own commands, which validated them. */
export function readProperties(json: string): Record<string, PropertyValue> {
  return JSON.parse(json) as Record<string, PropertyValue>;
}

/** An array of strings out of its JSON column. */
export function readList<Item extends string = string>(json: string): Item[] {
  return JSON.parse(json) as Item[];
}

/** A row of a list, from the stored record. */
export function readRow(row: Omit<StoredRecord, 'hash'>): RecordRow {
  return {
    ...readRef(row),
    date: readDate(row),
    planned: readPlanned(row),
    tags: readList(row.tags),
    impacts: readList(row.impacts),
    verification: row.verification,
    example: row.example === 1,
    summary: row.summary,
    properties: readProperties(row.properties),
    updatedAt: row.updated_at,
  };
}

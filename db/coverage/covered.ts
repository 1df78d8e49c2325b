import { sql, type RawBuilder } from 'kysely';
import type { Covered } from '#preload/contract/coverage.ts';
import { readDate, readPlanned, readRef, type StoredRecord } from '../records/read.ts';

export type CoveredRow = Pick<
  StoredRecord,
  | 'seq'
  | 'id'
  | 'code'
  | 'kind'
  | 'title'
  | 'example'
  | 'date_edtf'
  | 'date_wording'
  | 'date_start'
  | 'date_end'
  | 'planned_edtf'
  | 'planned_wording'
  | 'planned_start'
  | 'planned_end'
>;

/** The columns of `record` that a list of what is behind a figure shows. */
export const COVERED_COLUMNS: RawBuilder<unknown> = sql`record.seq, record.id, record.code, record.kind, record.title,
  record.example, record.date_edtf, record.date_wording, record.date_start, record.date_end, record.planned_edtf,
  record.planned_wording, record.planned_start, record.planned_end`;

/** In the order of time, planned day when there is no other, the undated last. */
export const IN_TIME: RawBuilder<unknown> = sql`coalesce(record.date_start, record.date_end, record.planned_start) IS NULL,
  coalesce(record.date_start, record.date_end, record.planned_start), record.date_end, record.seq`;

/** The record of a row, with its dates as the contract has them. */
export function readCovered(row: CoveredRow): Covered {
  return {
    ...readRef(row),
    date: readDate(row),
    planned: readPlanned(row),
    example: row.example === 1,
  };
}

import { DEFAULT_SETTINGS, type ReportSettings } from '../domain/reports/settings.ts';
import { fail } from '../domain/errors.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { insertRow, updateRow } from '../history/rows.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import type { StoredRecord } from '../records/read.ts';

/** How a report is laid out: what was set, and for the rest what a new one has. @throws VigieError `not-found` */
export async function readSettings(reader: Reader, id: string): Promise<ReportSettings> {
  const { seq } = reportOnly(await findRecord(reader, id));
  const row = await reader
    .selectFrom('report')
    .select('settings')
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  return row
    ? { ...DEFAULT_SETTINGS, ...(JSON.parse(row.settings) as Partial<ReportSettings>) }
    : DEFAULT_SETTINGS;
}

/** Lays a report out otherwise; writes nothing when it is so already. @throws VigieError `not-found` */
export async function writeSettings(
  context: WriteContext,
  id: string,
  settings: ReportSettings,
): Promise<void> {
  const { trx } = context;
  const record = reportOnly(await findLiveRecord(trx, id));
  // In the order of the defaults, so that equal settings are equal texts.
  const ordered = Object.fromEntries(
    Object.keys(DEFAULT_SETTINGS).map((key) => [key, settings[key as keyof ReportSettings]]),
  );
  const json = JSON.stringify(ordered);
  const before = await trx
    .selectFrom('report')
    .selectAll()
    .where('record_seq', '=', record.seq)
    .executeTakeFirst();
  if (before) await updateRow(context, 'report', before, { settings: json }, record.seq);
  else if (json !== JSON.stringify(DEFAULT_SETTINGS))
    await insertRow(context, 'report', { record_seq: record.seq, settings: json }, record.seq);
  if (context.changed) context.touch(record);
}

/** A record that is a report. @throws VigieError `not-found` for any other */
export function reportOnly(record: StoredRecord): StoredRecord {
  if (record.kind !== 'rapport') fail({ kind: 'not-found', what: 'record', id: record.id });
  return record;
}

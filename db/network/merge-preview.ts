import { fail } from '../domain/errors.ts';
import { RECORD_VALUES } from '../domain/links/merge.ts';
import type { PropertyValue } from '../domain/properties.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import { findLiveRecord } from '../records/find.ts';
import { readProperties, readRef, type StoredRecord } from '../records/read.ts';

const COUNTS = `
WITH me (seq) AS (SELECT ?)
SELECT
  (SELECT count(*) FROM relation WHERE source_seq = (SELECT seq FROM me) OR target_seq = (SELECT seq FROM me)) AS relations,
  (SELECT count(*) FROM mention WHERE target_seq = (SELECT seq FROM me)) AS mentions,
  (SELECT count(*) FROM source WHERE record_seq = (SELECT seq FROM me)) AS sources,
  (SELECT count(*) FROM claim WHERE record_seq = (SELECT seq FROM me)) AS claims,
  (SELECT count(*) FROM measure WHERE record_seq = (SELECT seq FROM me) OR study_seq = (SELECT seq FROM me)) AS measures,
  (SELECT count(*) FROM record_attachment WHERE record_seq = (SELECT seq FROM me)) AS attachments,
  coalesce((SELECT words FROM note_body WHERE record_seq = (SELECT seq FROM me)), 0) AS words`;
const NOTES = 'SELECT count(DISTINCT source_seq) AS notes FROM mention WHERE target_seq = ?';

type Counts = Record<
  'relations' | 'mentions' | 'sources' | 'claims' | 'measures' | 'attachments' | 'words',
  number
>;

/**
 * Two records of one kind as a merge would weigh them: their values and what is theirs, and how many texts would be rewritten.
 * @throws VigieError `not-found`, `invalid-input` for two kinds or one record twice
 */
export async function mergePreview(reader: Reader, keepId: string, mergeId: string) {
  const keep = await findLiveRecord(reader, keepId);
  const merge = await findLiveRecord(reader, mergeId);
  if (keep.seq === merge.seq) fail({ kind: 'invalid-input', field: 'mergeId', detail: 'same record' });
  if (keep.kind !== merge.kind) fail({ kind: 'invalid-input', field: 'mergeId', detail: 'another kind' });
  const [rewritten] = await rawRows<{ notes: number }>(reader, NOTES, merge.seq);
  return {
    keep: await sideOf(reader, keep),
    merge: await sideOf(reader, merge),
    notes: rewritten?.notes ?? 0,
  };
}

async function sideOf(reader: Reader, record: StoredRecord) {
  const [counts] = await rawRows<Counts>(reader, COUNTS, record.seq);
  const own: Record<(typeof RECORD_VALUES)[number], PropertyValue | null> = {
    title: record.title,
    summary: record.summary || null,
    date: dateOf(record.date_edtf, record.date_wording),
    planned: dateOf(record.planned_edtf, record.planned_wording),
    verification: record.verification,
  };
  const properties = Object.entries(readProperties(record.properties));
  return {
    ...readRef(record),
    values: [
      ...RECORD_VALUES.map((name) => ({ name: name as string, value: own[name] })),
      ...properties.map(([key, value]) => ({ name: `property:${key}`, value })),
    ],
    ...counts!,
  };
}

function dateOf(edtf: string | null, wording: string | null): PropertyValue | null {
  return edtf === null ? null : { edtf, wording };
}

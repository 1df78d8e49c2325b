import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { PointingHere } from '#preload/contract/links.ts';
import { readRef } from '../records/read.ts';

const OF = 'SELECT seq FROM record WHERE id IN (SELECT value FROM json_each(?))';
const SHOWN = 50;
const MENTIONING = `
SELECT r.id, r.code, r.kind, r.title, count(*) AS count FROM mention AS m JOIN record AS r ON r.seq = m.source_seq
WHERE m.target_seq IN (${OF}) AND m.source_seq NOT IN (${OF})
GROUP BY r.seq ORDER BY count DESC, r.seq DESC`;
const RELATED = `
SELECT rel.type, iif(h.seq = rel.source_seq, 'out', 'in') AS direction,
  h.id AS h_id, h.code AS h_code, h.kind AS h_kind, h.title AS h_title,
  o.id AS o_id, o.code AS o_code, o.kind AS o_kind, o.title AS o_title
FROM relation AS rel
JOIN record AS h ON h.seq IN (rel.source_seq, rel.target_seq) AND h.seq IN (${OF})
JOIN record AS o ON o.seq = iif(h.seq = rel.source_seq, rel.target_seq, rel.source_seq)
WHERE o.deleted_at IS NULL AND o.seq NOT IN (${OF}) AND (rel.source_seq IN (${OF}) OR rel.target_seq IN (${OF}))
ORDER BY rel.type, o.seq`;
const MEASURED = `SELECT count(*) AS count FROM measure WHERE study_seq IN (${OF}) OR record_seq IN (${OF})`;

type Ref<Side extends string> = Record<`${Side}_id` | `${Side}_code` | `${Side}_title`, string> &
  Record<`${Side}_kind`, RecordRef['kind']>;

/** What leads to some records from others, before they are thrown away: texts, relations, measures. */
export async function pointingHere(reader: Reader, ids: readonly string[]): Promise<PointingHere> {
  const list = JSON.stringify(ids);
  const sources = await rawRows<RecordRef & { count: number }>(reader, MENTIONING, list, list);
  const relations = await rawRows<Ref<'h'> & Ref<'o'> & { type: string; direction: 'out' | 'in' }>(
    reader,
    RELATED,
    ...[list, list, list, list],
  );
  const [measured] = await rawRows<{ count: number }>(reader, MEASURED, list, list);
  return {
    mentions: sources.reduce((sum, { count }) => sum + count, 0),
    sources: sources.slice(0, SHOWN).map((row) => ({ ...readRef(row), count: row.count })),
    sourceCount: sources.length,
    relations: relations.slice(0, SHOWN).map((row) => ({
      type: row.type,
      direction: row.direction,
      record: { id: row.h_id, code: row.h_code, kind: row.h_kind, title: row.h_title },
      other: { id: row.o_id, code: row.o_code, kind: row.o_kind, title: row.o_title },
    })),
    relationCount: relations.length,
    measures: measured?.count ?? 0,
  };
}

import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { readBareDate, readProperties, readRef } from '../records/read.ts';
import { refsOf } from './unlinked.ts';

const ACTORS = `
SELECT r.seq, r.id, r.code, r.kind, r.title, r.properties,
  (SELECT count(*) FROM relation WHERE target_seq = r.seq OR source_seq = r.seq) AS roles
FROM record AS r WHERE r.kind = 'acteur' AND r.deleted_at IS NULL ORDER BY r.sort_title`;
const ALLIANCES = `
SELECT rel.id, rel.type, a.id AS "from", b.id AS "to", rel.date_edtf, rel.date_wording, rel.comment
FROM relation AS rel JOIN record AS a ON a.seq = rel.source_seq JOIN record AS b ON b.seq = rel.target_seq
WHERE rel.type IN ('alliance-existante', 'alliance-a-initier') AND a.deleted_at IS NULL AND b.deleted_at IS NULL
ORDER BY rel.id`;
const TOGETHER = `
SELECT x.target_seq AS a, y.target_seq AS b, count(DISTINCT x.source_seq) AS count,
  json_group_array(DISTINCT x.source_seq) AS via
FROM relation AS x
JOIN relation AS y ON y.source_seq = x.source_seq AND y.target_seq > x.target_seq
JOIN record AS ra ON ra.seq = x.target_seq AND ra.kind = 'acteur' AND ra.deleted_at IS NULL
JOIN record AS rb ON rb.seq = y.target_seq AND rb.kind = 'acteur' AND rb.deleted_at IS NULL
JOIN record AS s ON s.seq = x.source_seq AND s.deleted_at IS NULL AND s.kind <> 'acteur'
GROUP BY x.target_seq, y.target_seq ORDER BY count DESC, a, b LIMIT 5000`;
/** Records named for each pair; the count says how many there are. */
const NAMED = 20;

type Actor = RecordRef & { seq: number; properties: string; roles: number };
type Alliance = {
  id: string;
  type: 'alliance-existante' | 'alliance-a-initier';
  from: string;
  to: string;
  date_edtf: string | null;
  date_wording: string | null;
  comment: string;
};

/** The actors by sector, their alliances, and where two of them stand together in one record: the map of actors. */
export async function actorsMap(reader: Reader) {
  const actors = await rawRows<Actor>(reader, ACTORS);
  const alliances = await rawRows<Alliance>(reader, ALLIANCES);
  const pairs = await rawRows<{ a: number; b: number; count: number; via: string }>(reader, TOGETHER);
  const idOf = new Map(actors.map(({ seq, id }) => [seq, id]));
  const vias = pairs.map((pair) => (JSON.parse(pair.via) as number[]).slice(0, NAMED));
  const refs = await refsOf(reader, [...new Set(vias.flat())]);
  return {
    actors: actors.map((row) => {
      const sector = readProperties(row.properties)['secteur'];
      return { ...readRef(row), group: typeof sector === 'string' ? sector : null, roles: row.roles };
    }),
    alliances: alliances.map(({ id, type, from, to, date_edtf, date_wording, comment }) => ({
      ...{ id, type, from, to, comment },
      date: readBareDate(date_edtf, date_wording),
    })),
    together: pairs.map(({ a, b, count }, at) => ({
      from: idOf.get(a)!,
      to: idOf.get(b)!,
      count,
      records: vias[at]!.flatMap((seq) => refs.get(seq) ?? []),
    })),
  };
}

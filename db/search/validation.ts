import { sql } from 'kysely';
import type { Validation } from '../domain/review/states.ts';

/** True of the last word `v` of the director on a record; ids of later words sort later. */
export const IS_LAST_SAID = sql`v.id = (SELECT w.id FROM review_validation AS w
  WHERE w.record_seq = v.record_seq ORDER BY w.id DESC LIMIT 1)`;

/**
 * The change sets `s` that changed the record of the validation `v` after it was written, told by the order of the history
 * and not by clocks. A change taken back does not count, nor does taking back what came after; comments never do. The sign
 * before `c.seq` and the CROSS JOIN keep SQLite from reading all that happened since in the place of what happened to
 * one record.
 */
export const MODIFIED_SINCE = sql`
  FROM change AS c CROSS JOIN change_set AS s ON s.id = c.change_set_id
  WHERE c.record_seq = v.record_seq AND c.table_name NOT IN ('review_item', 'review_validation')
    AND +c.seq > (SELECT min(+f.seq) FROM change AS f
      WHERE f.record_seq = v.record_seq AND f.table_name = 'review_validation' AND f.row_key = v.id)
    AND NOT EXISTS (SELECT 1 FROM change_set AS u WHERE u.undoes = s.id
      AND NOT EXISTS (SELECT 1 FROM change_set AS uu WHERE uu.undoes = u.id))
    AND (s.undoes IS NULL OR s.undoes < v.id)`;

/** Records `r` of which the director last said one of `states`, or that changed since they were validated. */
export function validatedAs(states: readonly Validation[], modified: boolean) {
  const said = (condition: ReturnType<typeof sql>) =>
    sql`(SELECT v.record_seq FROM review_validation AS v WHERE ${condition} AND ${IS_LAST_SAID})`;
  const spoken = states.filter((state) => state !== 'a-valider');
  const ways = [
    // What nobody spoke of is « à valider » too.
    ...(states.includes('a-valider') ? [sql`r.seq NOT IN ${said(sql`v.state <> 'a-valider'`)}`] : []),
    ...(spoken.length > 0
      ? [sql`r.seq IN ${said(sql`v.state IN (SELECT value FROM json_each(${JSON.stringify(spoken)}))`)}`]
      : []),
    ...(modified
      ? [sql`r.seq IN ${said(sql`v.state = 'valide' AND EXISTS (SELECT 1 ${MODIFIED_SINCE})`)}`]
      : []),
  ];
  return sql`(${sql.join(ways, sql` OR `)})`;
}

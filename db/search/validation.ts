import { sql } from 'kysely';
import type { Validation } from '../domain/review/states.ts';

/** The id of the last word of the director on the record `r`; ids of later words sort later. */
export const LAST_VALIDATION = sql`(SELECT w.id FROM review_validation AS w WHERE w.record_seq = r.seq ORDER BY w.id DESC LIMIT 1)`;

/**
 * The change sets `s` that changed the record `r` after the validation `v` was written, told by the order of the history
 * and not by clocks. A change taken back does not count, nor does taking back what came after; comments never do.
 */
export const MODIFIED_SINCE = sql`
  FROM change AS c JOIN change_set AS s ON s.id = c.change_set_id
  WHERE c.record_seq = r.seq AND c.table_name NOT IN ('review_item', 'review_validation')
    AND c.seq > (SELECT min(f.seq) FROM change AS f
      WHERE f.record_seq = r.seq AND f.table_name = 'review_validation' AND f.row_key = v.id)
    AND NOT EXISTS (SELECT 1 FROM change_set AS u WHERE u.undoes = s.id
      AND NOT EXISTS (SELECT 1 FROM change_set AS uu WHERE uu.undoes = u.id))
    AND (s.undoes IS NULL OR s.undoes < v.id)`;

/** Records of which the director last said one of `states`, or that changed since they were validated. */
export function validatedAs(states: readonly Validation[], modified: boolean) {
  const said = sql`coalesce((SELECT v.state FROM review_validation AS v WHERE v.id = ${LAST_VALIDATION}), 'a-valider')`;
  const ways = [
    ...(states.length > 0 ? [sql`${said} IN (SELECT value FROM json_each(${JSON.stringify(states)}))`] : []),
    ...(modified
      ? [
          sql`r.seq IN (SELECT v.record_seq FROM review_validation AS v
            WHERE v.record_seq = r.seq AND v.state = 'valide' AND v.id = ${LAST_VALIDATION}
              AND EXISTS (SELECT 1 ${MODIFIED_SINCE}))`,
        ]
      : []),
  ];
  return sql`(${sql.join(ways, sql` OR `)})`;
}

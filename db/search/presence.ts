import { sql } from 'kysely';
import type { Presence } from '../domain/query/ast.ts';
import type { Condition } from './conditions.ts';

/** That a record, named `r`, has a note, a source, a date… Membership of a cycle is asked apart. */
export function hasPresence(what: Exclude<Presence, 'cycle'>): Condition {
  switch (what) {
    case 'note':
      return sql`(r.seq IN (SELECT record_seq FROM note_body WHERE words > 0))`;
    case 'source':
      return sql`(r.seq IN (SELECT record_seq FROM source))`;
    case 'date':
      return sql`(r.date_edtf IS NOT NULL)`;
    case 'theme':
      return sql`(r.seq IN (SELECT source_seq FROM relation WHERE type = 'a-pour-theme'))`;
    case 'tag':
    case 'impact':
      return sql`(r.seq IN (SELECT record_seq FROM record_label WHERE facet = ${what}))`;
    case 'relation':
      return sql`(r.seq IN (SELECT source_seq FROM relation UNION SELECT target_seq FROM relation))`;
    case 'backlink':
      return sql`(r.seq IN (SELECT target_seq FROM mention))`;
    case 'attachment':
      return sql`(r.seq IN (SELECT record_seq FROM record_attachment))`;
    case 'summary':
      return sql`(r.summary <> '')`;
    case 'measure':
      return sql`(r.seq IN (SELECT record_seq FROM measure UNION SELECT study_seq FROM measure))`;
    case 'conflict':
      return sql`(r.seq IN (SELECT record_seq FROM claim GROUP BY record_seq, property HAVING count(*) > 1))`;
    case 'excerpt':
      return sql`(r.seq IN (SELECT note_seq FROM excerpt))`;
    case 'example':
      return sql`(r.example = 1)`;
  }
}

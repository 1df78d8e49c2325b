import { sql } from 'kysely';
import type { Reader } from '../connection/types.ts';
import { parseCode, type Kind } from '../domain/kinds.ts';
import { fold } from '../domain/text/fold.ts';
import { tokenize } from '../domain/text/tokenize.ts';

/** A target named by a common word may be many records; more than this is a question better asked with words. */
const MOST_TARGETS = 500;

/**
 * The records that a name in a query means, as row numbers: by id or code; else by exact title or alias; else those whose
 * title, code or aliases hold all its words. `kind` null means any.
 */
export async function targetsNamed(reader: Reader, name: string, kind: Kind | null): Promise<number[]> {
  const ofKind = kind === null ? sql`` : sql`AND r.kind = ${kind}`;
  const code = parseCode(name)?.code ?? name.trim().toUpperCase();
  const folded = fold(name.trim());
  const exact = await sql<{ seq: number }>`
    SELECT r.seq FROM record AS r WHERE (r.code = ${code} OR r.id = ${folded}) AND r.deleted_at IS NULL ${ofKind}`.execute(
    reader,
  );
  if (exact.rows.length > 0) return exact.rows.map(({ seq }) => seq);
  const words = tokenize(name).map((token) => token.folded);
  if (words.length === 0) return [];
  const match = `{title} : (${words.map((word) => `"${word}"`).join(' AND ')})`;
  const named = await sql<{ seq: number; whole: number }>`
    SELECT r.seq, (r.sort_title = ${folded}
      OR EXISTS (SELECT 1 FROM record_label AS l WHERE l.record_seq = r.seq AND l.facet = 'alias' AND l.folded = ${folded})) AS whole
    FROM search_index AS i CROSS JOIN record AS r ON r.seq = i.rowid
    WHERE i.search_index MATCH ${match} AND r.deleted_at IS NULL ${ofKind} LIMIT ${MOST_TARGETS}`.execute(
    reader,
  );
  const whole = named.rows.filter((row) => row.whole === 1);
  return (whole.length > 0 ? whole : named.rows).map(({ seq }) => seq);
}
